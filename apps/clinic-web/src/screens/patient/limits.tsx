import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { wordFor } from '../../text/dictionary';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { AskWhy } from '../../ui/ask';
import { Icon } from '../../ui/icons';
import type { Level } from '../../ui/level';
import { LevelShape } from '../../ui/level';
import { useNotify } from '../../ui/notices';
import { LoadFailed } from '../../ui/states';
import { LimitsDialog } from './limits-dialog';
import {
  type LimitCourse,
  type LimitMeasure,
  type PatientLimit,
  refusedBy,
  SIDES,
  useEndLimit,
  useLimits,
} from './data';
import { sideOf } from './limits-form';
import './limits.css';

interface Props {
  patient: { id: string; name: string; cpr: string };
}

/** "87 % eller lavere" */
function useReached() {
  const { t, say, language } = useText();
  return (side: string, value: number, unit: LimitMeasure['unit']) => {
    const text = [number(value, language), ...(unit ? [say(unit)] : [])].join(' ');
    return side === 'alertLow' || side === 'warningLow' ? t.limits.low(text) : t.limits.high(text);
  };
}

/** The department's limits of a measurement beside the patient's own, side by side for each level. */
function Measure({ measure, own }: { measure: LimitMeasure; own: PatientLimit | undefined }) {
  const { t, say } = useText();
  const l = t.limits;
  const reached = useReached();
  return (
    <table className="limits-table">
      <caption>{say(measure.label)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{l.standard}</th>
          <th scope="col">{l.own}</th>
        </tr>
      </thead>
      <tbody>
        {SIDES.flatMap((side) => {
          const read = sideOf(measure, side);
          if (!read) return [];
          const mine = own?.sides[side] ?? null;
          const [level] = read.levels as Level[];
          return [
            <tr key={side}>
              <th scope="row">
                {level && <LevelShape level={level} size={12} />} {level && t.common.levelShort[level]}
              </th>
              <td className={mine === null ? '' : 'second'}>
                {read.standard === null ? l.noStandard : reached(side, read.standard, measure.unit)}
              </td>
              <td>
                {mine !== null && <strong>{reached(side, mine, measure.unit)}</strong>}
                {own?.loosened.includes(side) && (
                  <span className="limits-later">
                    <Icon name="warning" size={12} /> {l.later}
                  </span>
                )}
              </td>
            </tr>,
          ];
        })}
      </tbody>
    </table>
  );
}

function Provenance({ limit, measure }: { limit: PatientLimit; measure: LimitMeasure | undefined }) {
  const { t, language } = useText();
  const l = t.limits;
  const kind = measure?.baseline;
  return (
    <p className="limits-by">
      {l.byUntil(limit.by, day(limit.from, language), day(limit.until, language))}
      {limit.baseline !== null &&
        kind &&
        ` ${l.baselineIs(wordFor(l.baseline, kind), number(limit.baseline, language))}.`}
      {measure?.repeat && ` ${l.again}`}
      <span className="limits-reason">“{limit.reason}”</span>
    </p>
  );
}

function History({ course }: { course: LimitCourse }) {
  const { t, say, language } = useText();
  const l = t.limits;
  const reached = useReached();
  if (course.history.length === 0) return null;
  return (
    <details className="reach-history">
      <summary>{l.history}</summary>
      <ol className="messages">
        {course.history.map((limit) => (
          <li key={limit.id}>
            <span>
              {say(limit.label)}:{' '}
              {SIDES.flatMap((side) => {
                const value = limit.sides[side];
                return value === null ? [] : [reached(side, value, limit.unit)];
              }).join(', ')}
            </span>
            <span className="second">
              {l.byUntil(limit.by, day(limit.from, language), day(limit.until, language))} “{limit.reason}”
            </span>
            <span className="second">
              {wordFor(l.states, limit.state)}
              {limit.endedBy && limit.endedAt && `: ${l.endedBy(limit.endedBy, day(limit.endedAt, language))}`}
              {limit.endedReason && ` “${limit.endedReason}”`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Course({
  course,
  canSet,
  patient,
  set,
}: { course: LimitCourse; canSet: boolean; set: (code: string) => void } & Props) {
  const { t, say } = useText();
  const l = t.limits;
  const notify = useNotify();
  const end = useEndLimit(patient.id);
  const [ending, setEnding] = useState<PatientLimit | null>(null);
  const may = canSet && course.isOpen;
  return (
    <>
      <h3>{say(course.title)}</h3>
      {course.codes.map((measure) => {
        const own = course.current.find(({ code }) => code === measure.code);
        return (
          <div className="limits-measure" key={measure.code}>
            <Measure measure={measure} own={own} />
            {own && <Provenance limit={own} measure={measure} />}
            {may && (
              <div className="limits-acts">
                <Button
                  className="quiet small"
                  onPress={() => set(measure.code)}
                  aria-label={`${own ? l.change : l.set}: ${say(measure.label)}`}
                >
                  {own ? l.change : l.set}
                </Button>
                {own && (
                  <Button
                    className="quiet small"
                    onPress={() => setEnding(own)}
                    aria-label={`${l.end}: ${say(measure.label)}`}
                  >
                    {l.end}
                  </Button>
                )}
              </div>
            )}
          </div>
        );
      })}
      <History course={course} />
      {ending && (
        <AskWhy
          title={l.ending.title}
          text={l.ending.text(say(ending.label).toLowerCase())}
          submit={l.ending.submit}
          busy={end.isPending}
          danger
          field={{ name: 'reason', label: l.ending.reason, missing: l.ending.missing }}
          act={(reason) => end.mutateAsync({ id: ending.id, reason })}
          refusal={(error) => wordFor(l.refusals, refusedBy(error).code)}
          done={() => {
            setEnding(null);
            notify({ tone: 'good', text: l.ending.done(patient.name) });
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

/** What the rules hold this patient's measurements against: the department's limits, and the patient's own. */
export function Limits({ patient }: Props) {
  const { t } = useText();
  const l = t.limits;
  const query = useLimits(patient.id);
  const [setting, setSetting] = useState<{ course: LimitCourse; code: string } | null>(null);
  const limits = query.data;
  if (query.isError && !limits)
    return (
      <section className="side-section no-print">
        <h2>{l.title}</h2>
        <LoadFailed retry={() => void query.refetch()} />
      </section>
    );
  // no rule of this patient's reads a limit
  if (!limits || limits.enrolments.length === 0) return null;
  const isNone = limits.enrolments.every(({ current }) => current.length === 0);
  return (
    <section className="side-section limits">
      <h2>{l.title}</h2>
      {isNone && <p className="quiet-text">{l.none}</p>}
      {limits.enrolments.map((course) => (
        <Course
          key={course.enrolment}
          course={course}
          canSet={limits.canSet}
          patient={patient}
          set={(code) => setSetting({ course, code })}
        />
      ))}
      {!limits.canSet && <p className="second">{l.readOnly}</p>}
      {setting && <LimitsDialog {...setting} patient={patient} onClose={() => setSetting(null)} />}
    </section>
  );
}
