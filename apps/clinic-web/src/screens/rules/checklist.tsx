import { useText } from '../../text/text';
import { Icon } from '../../ui/icons';
import type { RuleSetVersion } from './data';

/** What must be in order before somebody else may approve; nothing when the version is past that. */
export function Checklist({ version }: { version: RuleSetVersion }) {
  const { t } = useText();
  const words = t.rules.decide;
  if (version.origin === 'shipped' || version.status !== 'draft') return null;
  const { rehearsed, responses, newlyGreen, lookedAt } = version.toApprove;
  const checks = [
    { id: 'faults', done: version.faults.length === 0, text: words.checks.faults },
    {
      id: 'rehearsed',
      done: rehearsed,
      text: rehearsed && responses === 0 ? words.checks.noPast : words.checks.rehearsed,
    },
    { id: 'looked', done: rehearsed && lookedAt >= newlyGreen, text: words.checks.looked(lookedAt, newlyGreen) },
  ].filter(({ id }) => id !== 'looked' || rehearsed);
  const isReady = checks.every(({ done }) => done);
  return (
    <>
      <h3>{isReady ? words.checked : words.checklist}</h3>
      <ul className="rules-checks">
        {checks.map(({ id, done, text }) => (
          <li key={id} className={done ? 'rules-check-done' : 'rules-check-missing'}>
            <Icon name={done ? 'check' : 'warning'} /> {text}
            <span className="hidden-text"> ({done ? words.done : words.missing})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
