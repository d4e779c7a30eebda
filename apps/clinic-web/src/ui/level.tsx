import { useText } from '../text/text';

export const LEVELS = ['acute', 'red', 'yellow', 'grey', 'green', 'blue'] as const;
export type Level = (typeof LEVELS)[number];

/** One shape per level, so that the level is never carried by colour alone. */
const SHAPES: Readonly<Record<Level, string>> = {
  acute: 'M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z',
  red: 'M8 1l7.5 13.5H.5z',
  yellow: 'M8 .5L15.5 8 8 15.5.5 8z',
  green: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  grey: 'M1.5 1.5h13v13h-13z',
  blue: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
};
const MARKS: Readonly<Partial<Record<Level, string>>> = {
  acute: 'M8 3.8v5M8 11.5v.6',
  red: 'M8 6v4M8 12v.4',
  green: 'M5 8.2l2.2 2.2L11.2 6',
  grey: 'M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.7v.3',
};

export function LevelShape({ level, size = 16 }: { level: Level; size?: number }) {
  const mark = MARKS[level];
  return (
    <svg
      className={`shape shape-${level}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path className="shape-body" d={SHAPES[level]} />
      {mark && <path className="shape-mark" d={mark} />}
    </svg>
  );
}

/** The level as word, colour and shape. `short` is for lists of older responses, where the action has passed. */
export function LevelChip({ level, atWorst, short }: { level: Level; atWorst?: Level | null; short?: boolean }) {
  const { t } = useText();
  return (
    <span className={`level level-${level}`} data-level={level}>
      <LevelShape level={level} />
      <span>
        {short ? t.common.levelShort[level] : t.common.levels[level]}
        {atWorst && atWorst !== level && (
          <span className="level-worst">{t.common.atWorst(t.common.levelShort[atWorst])}</span>
        )}
      </span>
    </span>
  );
}
