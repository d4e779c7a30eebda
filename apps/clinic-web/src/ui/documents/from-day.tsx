import { type ReactNode, useState } from 'react';
import { addDays, instantOf, localDate } from '../../text/time';
import { OneOf } from '../ask';
import { useClock } from '../clock';
import { Line } from '../fields';

interface Words {
  readonly when: string;
  readonly now: string;
  readonly onDate: string;
  readonly date: string;
  readonly dateHelp: string;
}

/** From when a version holds: from now on, or from the beginning of a later day. */
export function useFromDay(words: Words): {
  field: ReactNode;
  /** The instant, null = now; `undefined`: what is chosen is no later day. */
  read: () => string | null | undefined;
} {
  const tomorrow = addDays(localDate(useClock().now()), 1);
  const [when, setWhen] = useState<'now' | 'onDate'>('now');
  const [date, setDate] = useState(tomorrow);
  const read = () => {
    if (when === 'now') return null;
    return date < tomorrow ? undefined : (instantOf(date, '00:00') ?? undefined);
  };
  const field = (
    <>
      <OneOf
        label={words.when}
        value={when}
        onChange={setWhen}
        options={(['now', 'onDate'] as const).map((value) => ({ value, name: words[value] }))}
      />
      {when === 'onDate' && (
        <Line
          label={words.date}
          help={words.dateHelp}
          name="date"
          type="date"
          min={tomorrow}
          value={date}
          onChange={setDate}
        />
      )}
    </>
  );
  return { field, read };
}
