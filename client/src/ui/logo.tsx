import { useId } from 'react';

/** 方胜纹, two linked lozenges, in the colour of its text. */
export function Logo({ size = 28 }: { size?: number }) {
  const id = useId();
  const ground = <rect width="48" height="48" fill="#fff" stroke="none" />;
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="4.6" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <defs>
        <mask id={`${id}l`} maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
          {ground}
          <path d="M21.4 28.4 26.6 33.6" stroke="#000" strokeWidth="8.2" />
        </mask>
        <mask id={`${id}r`} maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
          {ground}
          <path d="M21.4 14.4 26.6 19.6" stroke="#000" strokeWidth="8.2" />
        </mask>
      </defs>
      <path mask={`url(#${id}r)`} d="M31 10 45 24 31 38 17 24Z" />
      <path mask={`url(#${id}l)`} d="M17 10 31 24 17 38 3 24Z" />
    </svg>
  );
}
