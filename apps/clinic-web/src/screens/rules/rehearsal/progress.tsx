import { Button } from 'react-aria-components/Button';
import { useText } from '../../../text/text';
import { number } from '../../../text/number';
import { type Rehearsal, type RehearsalPlace, useCancel } from './data';

/** How far it is, and the way to stop it. */
export function Progress({ place, rehearsal }: { place: RehearsalPlace; rehearsal: Rehearsal }) {
  const { t, language } = useText();
  const words = t.rules.rehearsal;
  const cancel = useCancel(place);
  const { state, progress, done, total } = rehearsal;
  const said = state === 'queued' ? words.waiting : words.progress(number(done, language), number(total, language));
  return (
    <section className="card rehearsal-progress">
      <p role="status">{said}</p>
      <progress value={progress} max={1} aria-label={said} />
      <Button className="secondary" onPress={() => cancel.mutate()}>
        {words.cancel}
      </Button>
    </section>
  );
}
