/** Line icons, 20 × 20; always beside a word or inside a named control. */
const paths = {
  home: 'M3 9.5 10 3.5l7 6V17h-5v-4.5H8V17H3Z',
  todo: 'M3.5 3.5h13v13h-13Z M6.8 10l2.4 2.4 4.2-4.6',
  link: 'M8.4 11.6a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1 M11.6 8.4a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1',
  team: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z M2.5 16.5c0-3 2-4.5 5-4.5s5 1.5 5 4.5 M12.5 4a3 3 0 0 1 1.2 5.6 M14.5 12.4c2 .5 3 1.8 3 4.1',
  calendar: 'M3 5h14v12H3Z M3 8.5h14 M6.5 2.8V6 M13.5 2.8V6',
  grid: 'M3 4h14v12H3Z M3 8h14 M3 12h14 M8 4v12',
  score: 'M15 9V3H4v14h5 M7 6.5h5 M7 9.5h3 M13.5 13.2a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z M10.5 17.2c0-1.6 1-2.6 3-2.6s3 1 3 2.6Z',
  chart: 'M3 4h14v12H3Z M5.5 12.5l3-3 2.2 2 3.8-4',
  wrench: 'M16.5 6.2a4 4 0 0 1-5.3 5.2L6 16.6a1.8 1.8 0 0 1-2.6-2.6l5.2-5.2a4 4 0 0 1 5.2-5.3l-2.5 2.6 2.6 2.6Z',
  document: 'M4.5 2.8h7.5l3.5 3.6v10.8h-11Z M11.8 2.8v3.8h3.7 M7 10h6 M7 13h6',
  pack: 'M4 3h12v14H4Z M4 14h12 M11 3v6l1.8-1.5L14.6 9V3',
  import: 'M16.5 10v6.5h-13v-13H10 M16.5 3.5 9 11 M9 7v4h4',
  export: 'M16.5 11v5.5h-13v-13H9 M9.5 10.5l7-7 M12.3 3.5h4.2v4.2',
  org: 'M8 3h4v4H8Z M3 13h4v4H3Z M13 13h4v4h-4Z M10 7v3 M5 13v-3h10v3',
  shield: 'M10 2.8l6.2 2.2v5c0 3.6-2.4 6-6.2 7.4C6.2 16 3.8 13.6 3.8 10V5Z M7.3 10l2 2 3.6-3.9',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.3 1.5H3.7Z M8.5 15.5a1.5 1.5 0 0 0 3 0',
  user: 'M10 10a3.3 3.3 0 1 0 0-6.6A3.3 3.3 0 0 0 10 10Z M3.8 17c0-3.2 2.2-5 6.2-5s6.2 1.8 6.2 5',
  bank: 'M3 8 10 3.5 17 8Z M4.5 8v6.5 M8.2 8v6.5 M11.8 8v6.5 M15.5 8v6.5 M3 16.8h14',
  search: 'M8.8 14.3a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Z M12.8 12.8l4 4',
  lock: 'M4.5 9h11v8h-11Z M6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9 M10 12v2',
  plus: 'M10 4v12 M4 10h12',
  minus: 'M4 10h12',
  close: 'M5 5l10 10 M15 5 5 15',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  up: 'M5.5 12.5 10 8l4.5 4.5',
  left: 'M12 5.5 7.5 10l4.5 4.5',
  right: 'M8 5.5l4.5 4.5L8 14.5',
  arrow: 'M3 10h13 M11.5 5.5 16 10l-4.5 4.5',
  check: 'M4 10.5l4 4 8-9',
  info: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4Z M10 9.2v4.3 M10 6.5v.3',
  refresh: 'M16 5v4h-4 M16 9a6.2 6.2 0 1 0 .4 3',
  download: 'M10 3.5v9 M6.3 9 10 12.7 13.7 9 M3.5 13v3.5h13V13',
  upload: 'M10 12.7v-9 M6.3 7.3 10 3.5l3.7 3.8 M3.5 13v3.5h13V13',
  filter: 'M3 4h14l-5.3 6.5v5.3L8.3 17v-6.5Z',
  gear: 'M10 12.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z M10 2.8v2 M10 15.2v2 M2.8 10h2 M15.2 10h2 M4.9 4.9l1.4 1.4 M13.7 13.7l1.4 1.4 M15.1 4.9l-1.4 1.4 M6.3 13.7l-1.4 1.4',
  save: 'M3.5 3.5h10l3 3v10h-13Z M6.5 3.5v4h6v-4 M6.5 16.5v-5h7v5',
  copy: 'M7 6.5h9.5V17H7Z M13 6.5V3H3.5v10.5H7',
  more: 'M4.5 10h.1 M10 10h.1 M15.5 10h.1',
  print: 'M5.5 7V3h9v4 M5.5 14H3V7h14v7h-2.5 M5.5 11.5h9V17h-9Z',
  edit: 'M4 16l.7-3.2L13.8 3.7l2.5 2.5L7.2 15.3Z M3.5 17.5h13',
  clip: 'M14.5 9.5 9 15a3.2 3.2 0 0 1-4.5-4.5l6.3-6.3a2.2 2.2 0 0 1 3.1 3.1l-6 6a1 1 0 0 1-1.5-1.5l5.1-5.1',
  switch: 'M3 7h13 M12.5 3.5 16 7 M17 13H4 M7.5 16.5 4 13',
  logout: 'M8 3.5H3.5v13H8 M8 10h9 M13.5 6.5 17 10l-3.5 3.5',
  menu: 'M3.5 5.5h13 M3.5 10h13 M3.5 14.5h13',
  eye: 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5Z M10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  expand: 'M3.5 7.5v-4h4 M12.5 3.5h4v4 M16.5 12.5v4h-4 M7.5 16.5h-4v-4',
  undo: 'M7 4 3.5 7.5 7 11 M3.5 7.5H12a4.5 4.5 0 0 1 0 9H7',
} as const;

export type IconName = keyof typeof paths;

/** Draws one icon in the colour of its text; hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', verticalAlign: '-0.15em' }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
