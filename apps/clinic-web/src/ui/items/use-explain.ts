import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { useClock } from '../clock';
import { type ActedView, ownerWords } from './item';
import type { Said } from './said';

/** What is said when an action did not happen: never silence, and always that it is not saved. */
export function useExplain(me: string): (acted: Exclude<ActedView, { ok: true }>) => Said {
  const { t, language } = useText();
  const clock = useClock();
  return (acted) => {
    const nothing = { paths: [], changed: null };
    if (acted.why === 'lost') return { ...nothing, text: t.common.lost };
    if (acted.why === 'refused') {
      const code = [...acted.faults.map((fault) => fault.code), acted.code].find((one) =>
        Object.hasOwn(t.items.refusals, one),
      );
      const text = code ? wordFor(t.items.refusals, code) : t.common.refused(acted.code);
      return { text, paths: acted.faults.map(({ path }) => path), changed: null };
    }
    if (!acted.item) return { ...nothing, text: t.items.changedGone };
    const now = ownerWords(acted.item, me, clock.now(), t, language);
    return { paths: [], changed: acted.item, text: t.items.changed(now) };
  };
}
