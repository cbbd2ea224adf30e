/** A position as it leaves the device: to about a hundred metres, no finer. */
export interface Position {
  latitude: number;
  longitude: number;
  accuracy: number;
}

const PATIENCE_MS = 8_000;
const ROUGHLY = 1_000;

/** The device's position, once; null where the person or the device does not give it. */
export function takePosition(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => done({ latitude: rough(coords.latitude), longitude: rough(coords.longitude), accuracy: Math.max(100, Math.round(coords.accuracy)) }),
      () => done(null),
      { enableHighAccuracy: false, maximumAge: 60_000, timeout: PATIENCE_MS },
    );
  });
}

function rough(degrees: number): number {
  return Math.round(degrees * ROUGHLY) / ROUGHLY;
}
