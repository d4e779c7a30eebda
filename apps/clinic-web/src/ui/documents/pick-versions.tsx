import { Choice } from '../fields';

interface Props {
  words: { readonly from: string; readonly to: string };
  options: readonly { readonly value: string; readonly label: string }[];
  from: number;
  to: number;
  pick: (from: number, to: number) => void;
}

/** Which two versions are held against each other. */
export function PickVersions({ words, options, from, to, pick }: Props) {
  return (
    <div className="doc-pick no-print">
      <Choice
        label={words.from}
        name="from"
        value={String(from)}
        onChange={(value) => pick(Number(value), to)}
        options={options}
      />
      <Choice
        label={words.to}
        name="to"
        value={String(to)}
        onChange={(value) => pick(from, Number(value))}
        options={options}
      />
    </div>
  );
}
