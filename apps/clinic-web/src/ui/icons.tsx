const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  warning: 'M8 2L15 14H1L8 2zM8 6.5v3.5M8 12v.3',
  close: 'M4 4l8 8M12 4l-8 8',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  same: 'M3 8h10M10 5l3 3-3 3',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.8M8 12.7v.2',
  clock: 'M8 4.5V8l2.5 1.5M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  phone:
    'M3.5 2.5h2.6l1.2 3-1.6 1.2a8 8 0 0 0 3.6 3.6l1.2-1.6 3 1.2v2.6c0 .6-.4 1-1 1A10.5 10.5 0 0 1 2.5 3.5c0-.6.4-1 1-1z',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  back: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  print: 'M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  copy: 'M6 5.5h7.5v8H6zM3.5 10.5h-1v-8H10v1',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7L14 14',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c.6-2.6 2.8-4 5.5-4s4.9 1.4 5.5 4',
  offline: 'M2 2l12 12M5 9a5 5 0 0 1 2-1.3M2.5 6.5A9 9 0 0 1 5 5M8 12.5h.01M9 5a9 9 0 0 1 4.5 1.5',
} as const;
export type IconName = keyof typeof PATHS;

/** A decorative line drawing; the word beside it, or the label of its button, carries the meaning. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
