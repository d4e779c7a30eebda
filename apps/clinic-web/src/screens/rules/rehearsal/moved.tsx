import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { cprShown } from '../../../text/cpr';
import { useText } from '../../../text/text';
import { day, moment } from '../../../text/time';
import { useNow } from '../../../ui/clock';
import { LevelChip } from '../../../ui/level';
import { LoadFailed, Skeleton } from '../../../ui/states';
import { useNotify } from '../../../ui/notices';
import { useRefusal } from '../use-refusal';
import { type Move, type MovedPatient, type RehearsalPlace, useLook, useMoved, useOutcomes } from './data';

interface Naming {
  nameOf: (rule: string) => string;
  outcomeOf: (code: string) => string;
}

/** What an outcome is called: the department's own words, else those of the product. */
export function useOutcomeNames(): (code: string) => string {
  const { t, say } = useText();
  const known = useOutcomes().data?.outcomes;
  return (code) => {
    const own = known?.find((one) => one.code === code);
    return own ? say(own.text) : (t.rules.rehearsal.outcomes[code] ?? code);
  };
}

/** What was done about the response at the time, and what came after. */
function Happened({ one, outcomeOf }: { one: MovedPatient } & Pick<Naming, 'outcomeOf'>) {
  const { t, language } = useText();
  const words = t.rules.rehearsal;
  return (
    <p className="moved-happened">
      {one.outcome ? outcomeOf(one.outcome) : <span className="second">{words.noOutcome}</span>}
      {one.outcomeAt && <span className="second"> {day(one.outcomeAt, language)}</span>}
      {one.contactWithin14 && <strong className="rehearsal-over"> {words.contact14}</strong>}
    </p>
  );
}

function Rules({ one, move, nameOf }: { one: MovedPatient; move: Move } & Pick<Naming, 'nameOf'>) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const gone = one.rulesBefore.filter((rule) => !one.rulesAfter.includes(rule));
  const come = one.rulesAfter.filter((rule) => !one.rulesBefore.includes(rule));
  const isLower = move === 'newly-green' || move === 'lowered' || move === 'newly-grey';
  const shown = isLower ? gone : come;
  return (
    <p className="moved-rules">
      <span className="second">{isLower ? words.moveColumns.rules : words.rulesNow}: </span>
      {shown.length > 0 ? shown.map(nameOf).join('; ') : words.noRules}
    </p>
  );
}

function Looked({
  one,
  sending,
  mayLook,
  onLook,
}: {
  one: MovedPatient;
  /** What is being saved; null when nothing is. */
  sending: boolean | null;
  mayLook: boolean;
  onLook: (looked: boolean) => void;
}) {
  const { t, language } = useText();
  const words = t.rules.rehearsal;
  const now = useNow(60_000);
  return (
    <label className="moved-look">
      <input
        type="checkbox"
        name="looked"
        checked={sending ?? one.lookedAt !== null}
        disabled={!mayLook}
        aria-busy={sending !== null || undefined}
        aria-label={words.lookedOf(one.name, day(one.at, language))}
        onChange={(event) => sending === null && onLook(event.target.checked)}
      />{' '}
      {words.looked}
      {one.lookedAt && (
        <span className="second"> {words.lookedBy(one.lookedAt.by, moment(one.lookedAt.at, now, language))}</span>
      )}
    </label>
  );
}

/** The arrow keys go from check to check. */
function stepAmong(list: HTMLElement | null, event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !list) return;
  const checks = [...list.querySelectorAll<HTMLInputElement>('input[name="looked"]')];
  const here = checks.indexOf(event.target as HTMLInputElement);
  if (here < 0) return;
  event.preventDefault();
  checks[here + by]?.focus();
}

interface Props extends Naming {
  place: RehearsalPlace;
  move: Move;
  mayLook: boolean;
}

function Entry({ place, one, move, mayLook, nameOf, outcomeOf }: Props & { one: MovedPatient }) {
  const { t, language } = useText();
  const words = t.rules.rehearsal;
  const notify = useNotify();
  const refusal = useRefusal();
  const look = useLook(place);
  const [sending, setSending] = useState<boolean | null>(null);
  const onLook = (looked: boolean) => {
    setSending(looked);
    look.mutate(
      { entry: one.entry, patient: one.patient, looked },
      {
        onError: (error) => notify({ tone: 'bad', text: refusal(error) }),
        onSettled: () => setSending(null),
      },
    );
  };
  return (
    <li className="moved">
      <div className="moved-who">
        <Link href={`/patient/${one.patient}/${one.response}`}>{one.name}</Link>
        <span className="second">
          {cprShown(one.cpr)} · {day(one.at, language)}
        </span>
      </div>
      <div className="moved-levels">
        {one.before && <LevelChip level={one.before} short />}
        <span aria-hidden="true">→</span>
        {one.after && <LevelChip level={one.after} short />}
      </div>
      <div>
        {move === 'failed' ? (
          <p>{words.failedWhy[one.why ?? ''] ?? one.why}</p>
        ) : (
          <Rules one={one} move={move} nameOf={nameOf} />
        )}
        <Happened one={one} outcomeOf={outcomeOf} />
      </div>
      {move === 'newly-green' && <Looked one={one} sending={sending} mayLook={mayLook} onLook={onLook} />}
    </li>
  );
}

/** Who would move, by name, with what happened to each at the time. */
export function MovedList({ place, move, ...rest }: Props) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const query = useMoved(place, move);
  const list = useRef<HTMLUListElement>(null);
  const patients = query.data?.pages.flatMap((page) => page.patients) ?? [];
  const total = query.data?.pages[0]?.total ?? 0;
  if (!query.data) return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={4} />;
  if (patients.length === 0) return <p>{words.noMoves}</p>;
  return (
    <>
      <ul className="moved-list" ref={list} onKeyDown={(event) => stepAmong(list.current, event)}>
        {patients.map((one) => (
          <Entry key={one.entry} one={one} place={place} move={move} {...rest} />
        ))}
      </ul>
      <p className="second">{words.shown(patients.length, total)}</p>
      {query.hasNextPage && (
        <Button className="secondary" onPress={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
