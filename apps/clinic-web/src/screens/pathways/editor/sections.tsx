import type { ReactNode } from 'react';
import { useText } from '../../../text/text';
import { Basics } from './basics';
import { RemindersForm } from './cadence-form';
import { useEdit } from './edit-context';
import { FactsForm } from './facts-form';
import { HoursForm } from './hours-form';
import { keptParts } from './kept';
import { PhasesForm } from './phases-form';
import { SilenceSection } from './silence-section';
import { StepsForm } from './steps-form';
import { TextsForm } from './texts-form';
import { LegendForm, WhoForm } from './who-form';

const SECTIONS = [
  { id: 'basics', of: ['title', 'publicTitle', 'anchors', 'switches', 'ruleSet'], form: () => <Basics /> },
  { id: 'steps', of: ['steps', 'patientInitiated', 'questionnaires'], form: () => <StepsForm /> },
  { id: 'phases', of: ['phases'], form: () => <PhasesForm /> },
  { id: 'reminders', of: ['reminders'], form: () => <RemindersForm path={['reminders']} /> },
  { id: 'silence', of: ['silence', 'humanContact'], form: () => <SilenceSection /> },
  { id: 'who', of: ['act'], form: () => <WhoForm /> },
  { id: 'hours', of: ['hours'], form: () => <HoursForm /> },
  { id: 'legend', of: ['legend'], form: () => <LegendForm /> },
  { id: 'texts', of: ['texts', 'crisis'], form: () => <TextsForm /> },
  { id: 'facts', of: ['facts'], form: () => <FactsForm /> },
] as const satisfies readonly { id: string; of: readonly string[]; form: () => ReactNode }[];

function useWrong(): (of: readonly string[]) => number {
  const { faults } = useEdit();
  return (of) => faults.filter(({ path }) => of.includes(path.split('/')[1] ?? '')).length;
}

/** What the form has no fields for, by its place: it is kept. */
function Kept() {
  const { t } = useText();
  const words = t.pathways.editor;
  const { document } = useEdit();
  const kept = keptParts(document);
  if (kept.length === 0) return null;
  return (
    <section className="card edit-kept">
      <h2>{words.kept}</h2>
      <p className="help">{words.keptHelp}</p>
      <ul>
        {kept.map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole document as forms, one part at a time; the parts that are wrong say so while they are folded. */
export function Sections() {
  const { t } = useText();
  const words = t.pathways.editor;
  const wrong = useWrong();
  return (
    <>
      {SECTIONS.map(({ id, of, form }) => (
        <details className="card edit-section" key={id} open={id === 'steps' || undefined}>
          <summary>
            <h2>{words.section[id]}</h2>
            {wrong(of) > 0 && <span className="mark edit-wrong">{words.faults(wrong(of))}</span>}
          </summary>
          <div className="edit-section-body">{form()}</div>
        </details>
      ))}
      <Kept />
    </>
  );
}
