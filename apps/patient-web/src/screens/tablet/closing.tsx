import { useEffect } from 'react';
import { Crisis } from '../../ui/crisis';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Page } from '../../ui/page';
import type { PhoneNumber } from '../../ui/phone-list';
import type { Text } from './data';

/** After the hand-in: nothing of the answers is here any more. Help that was shown stays until the tablet is given back. */
export function DonePage(props: {
  readonly advice: Text | null;
  readonly phones: readonly PhoneNumber[];
  readonly onNext: () => void;
}) {
  const { t, pick } = useWords();
  const { advice } = props;
  return (
    <Page title={t.tablet.doneTitle} focusKey="done">
      {advice && <Crisis text={pick(advice)} phones={props.phones} raised={1} />}
      {advice && <p className="font-lead">{t.tablet.doneCrisis}</p>}
      <p className="received">
        <Icon name="saved" />
        <span>{t.tablet.done}</span>
      </p>
      <Next onNext={props.onNext} help={advice !== null} />
    </Page>
  );
}

/** The tablet was closed, or the questionnaire was answered another way meanwhile. */
export function ClosedPage(props: {
  readonly why: 'over' | 'already';
  readonly advice: Text | null;
  readonly phones: readonly PhoneNumber[];
  readonly onNext: () => void;
}) {
  const { t, pick } = useWords();
  const { why, advice } = props;
  return (
    <Page title={why === 'over' ? t.tablet.overTitle : t.tablet.alreadyTitle} focusKey={why}>
      {advice && <Crisis text={pick(advice)} phones={props.phones} raised={1} />}
      <p className="font-lead">{why === 'over' ? t.tablet.over : t.tablet.already}</p>
      <Next onNext={props.onNext} help={advice !== null} />
    </Page>
  );
}

/** What is on the screen is nobody's for long: the next who takes the tablet finds the page for a code. */
const PLAIN_MS = 60_000;
const HELP_MS = 180_000;

function Next({ onNext, help }: { readonly onNext: () => void; readonly help: boolean }) {
  const { t } = useWords();
  useEffect(() => {
    const timer = window.setTimeout(onNext, help ? HELP_MS : PLAIN_MS);
    return () => window.clearTimeout(timer);
  }, [onNext, help]);
  return (
    <div className="actions no-print">
      <button type="button" className="button button-secondary button-big" onClick={onNext}>
        {t.tablet.next}
      </button>
    </div>
  );
}
