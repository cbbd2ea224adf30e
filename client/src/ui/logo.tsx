/** 方胜纹, two linked lozenges, in the colour of its text. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="4.6" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d="M25.2 15.8 31 10 45 24 31 38 28.3 35.3M22.7 29.7 17 24 19.7 21.3" />
      <path d="M22.8 32.2 17 38 3 24 17 10 19.7 12.7M25.3 18.3 31 24 28.3 26.7" />
    </svg>
  );
}
