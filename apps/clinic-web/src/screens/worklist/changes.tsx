import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/text';
import { useClock } from '../../ui/clock';
import { type ItemView, ownerWords } from '../../ui/items/item';

interface Props {
  items: readonly ItemView[];
  marked: ReadonlySet<string>;
  me: string;
}

/** Says what colleagues have just done to rows of the list, without taking the word from what the person reads. */
export function Changes({ items, marked, me }: Props) {
  const { t, language } = useText();
  const clock = useClock();
  const told = useRef(new Map<string, number>());
  const [said, say] = useState('');
  useEffect(() => {
    const fresh = items.filter(({ id, version }) => marked.has(id) && told.current.get(id) !== version);
    if (fresh.length === 0) return;
    for (const { id, version } of fresh) told.current.set(id, version);
    const words = fresh.map((item) =>
      t.worklist.changed(item.patient.name, ownerWords(item, me, clock.now(), t, language)),
    );
    say(words.join('. '));
  }, [items, marked, me, t, language, clock]);
  return (
    <div className="hidden-text" aria-live="polite">
      {said}
    </div>
  );
}
