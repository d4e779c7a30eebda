import { LEGEND_LEVELS, type LegendLevel, type PathwayDraft, type Phase } from '@stemme/pathways';
import type { ReactNode } from 'react';
import { useText } from '../../text/text';
import { TableScroll } from '../../ui/table-scroll';
import {
  type Reading,
  reminderInWords,
  silenceInWords,
  stepNotes,
  whenInWords,
  windowInWords,
} from './words/plan-words';
import { periodInWords } from './words/plan-words';

export interface Shown {
  readonly document: PathwayDraft;
  readonly reading: Reading;
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card pathway-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function StepRows({ document, reading, phase }: Shown & { phase: Phase | null }) {
  const { say } = useText();
  const steps = document.steps.filter((step) =>
    phase ? step.phase === phase.id : !document.phases?.some(({ id }) => id === step.phase),
  );
  if (steps.length === 0) return null;
  return (
    <tbody>
      {phase && (
        <tr>
          <th scope="rowgroup" colSpan={4} className="pathway-phase">
            {reading.t.page.phase(say(phase.title))}
          </th>
        </tr>
      )}
      {steps.map((step, place) => (
        <tr key={`${step.id} ${place}`}>
          <th scope="row">
            <strong>{reading.questionnaire(step.questionnaire)}</strong>
            <span className="second pathway-code">{step.id}</span>
          </th>
          <td>{whenInWords(reading, step)}</td>
          <td>
            {windowInWords(reading, step).map((line) => (
              <span className="pathway-line" key={line}>
                {line}
              </span>
            ))}
          </td>
          <td>
            {stepNotes(reading, step).map((line) => (
              <span className="pathway-line" key={line}>
                {line}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** What is sent when: a row for each, under its phase. */
export function ScheduleTable({ document, reading }: Shown) {
  const words = reading.t.page;
  return (
    <Section title={words.schedule}>
      {document.steps.length === 0 ? (
        <p>{words.scheduleEmpty}</p>
      ) : (
        <TableScroll label={words.schedule}>
          <table className="table pathway-schedule">
            <thead>
              <tr>
                <th scope="col">{words.columns.what}</th>
                <th scope="col">{words.columns.when}</th>
                <th scope="col">{words.columns.window}</th>
                <th scope="col">{words.columns.more}</th>
              </tr>
            </thead>
            <StepRows document={document} reading={reading} phase={null} />
            {(document.phases ?? []).map((phase) => (
              <StepRows key={phase.id} document={document} reading={reading} phase={phase} />
            ))}
          </table>
        </TableScroll>
      )}
      {document.patientInitiated && (
        <p className="pathway-after">
          {words.patientInitiated(reading.questionnaire(document.patientInitiated.questionnaire))}
        </p>
      )}
    </Section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="doc-bullets">
      {lines.map((line, place) => (
        <li key={`${place} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

/** The messages of each cadence, and what no answer means. */
export function Cadences({ document, reading }: Shown) {
  const { say } = useText();
  const words = reading.t.page;
  const own = (document.phases ?? []).filter(({ reminders }) => reminders !== undefined);
  const silent = (document.phases ?? []).filter(({ silence }) => silence !== undefined);
  const said = (reminders: PathwayDraft['reminders']): string[] =>
    reminders.length === 0
      ? [reading.t.plan.reminder.none]
      : reminders.map((reminder) => reminderInWords(reading, reminder));
  return (
    <>
      <Section title={words.reminders}>
        <Lines lines={said(document.reminders)} />
        {own.map((phase) => (
          <div key={phase.id}>
            <h3>{words.remindersOf(say(phase.title))}</h3>
            <Lines lines={said(phase.reminders ?? [])} />
          </div>
        ))}
      </Section>
      <Section title={words.silence}>
        <Lines lines={silenceInWords(reading, document.silence)} />
        {silent.map((phase) => (
          <div key={phase.id}>
            <h3>{words.remindersOf(say(phase.title))}</h3>
            <Lines lines={silenceInWords(reading, phase.silence)} />
          </div>
        ))}
        {document.humanContact && (
          <p className="pathway-after">
            {reading.t.plan.human(periodInWords(reading, document.humanContact.every))}{' '}
            {say(document.humanContact.text)}
          </p>
        )}
      </Section>
    </>
  );
}

/** What each colour means here. */
export function Legend({ document, reading }: Shown) {
  const { t, say } = useText();
  return (
    <Section title={reading.t.page.legend}>
      <dl className="doc-facts">
        {LEGEND_LEVELS.map((level: LegendLevel) => (
          <div key={level}>
            <dt>
              <span className={`pathway-level pathway-level-${level}`}>{t.common.levelShort[level]}</span>
            </dt>
            <dd>{document.legend[level] ? say(document.legend[level]) : reading.t.plan.within.missing}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
