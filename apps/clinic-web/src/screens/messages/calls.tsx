import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useClock, useNow } from '../../ui/clock';
import { Icon } from '../../ui/icons';
import { useNotify } from '../../ui/notices';
import { NotReached, Reached } from './call-dialog';
import { type Call, refusalOf, type Tried, useCalls, useTried, useUndoCall } from './data';
import { type Group, grouped } from './groups';
import { ListCard } from './list-card';

/** Writing what came of a call, with its message and a way back: about everything the patient was to be called about. */
function useActions(department: string) {
  const { t } = useText();
  const notify = useNotify();
  const tried = useTried(department);
  const undone = useUndoCall(department);
  const bad = (error: unknown) => {
    const code = refusalOf(error)?.code;
    const text = code === 'changed' ? t.messages.calls.changed : code ? t.common.refused(code) : t.common.lost;
    notify({ tone: 'bad', text });
  };
  const undo = async (calls: readonly Call[]) => {
    try {
      await Promise.all(calls.map((call) => undone.mutateAsync(call)));
      notify({ tone: 'good', text: t.messages.calls.undone(calls[0]?.patient.name ?? '') });
    } catch (error) {
      bad(error);
    }
  };
  const write = async ({ patient, calls }: Group, body: Result): Promise<boolean> => {
    try {
      // one talk, however many messages it was about
      const all = calls.map(({ id, version }, at) =>
        tried.mutateAsync({ id, version, ...body, ...(body.talked ? { talked: at === 0 } : {}) }),
      );
      const written = await Promise.all(all);
      const text = t.messages.calls.saved(patient.name, t.messages.calls.results[body.result]);
      notify({ tone: 'good', text, action: { label: t.messages.calls.undo, do: () => void undo(written) } });
      return true;
    } catch (error) {
      bad(error);
      // what was typed stays, unless a colleague has settled the call
      return refusalOf(error)?.code === 'changed';
    }
  };
  return { write, undo, busy: tried.isPending || undone.isPending };
}
type Result = Omit<Tried, 'id' | 'version'>;
type Actions = ReturnType<typeof useActions>;

function Reason({ call }: { call: Call }) {
  const { t, language } = useText();
  const m = t.messages.calls;
  const now = useNow(60_000);
  return (
    <>
      <p>
        {wordFor(m.why, call.why)}
        {call.step && <span className="second"> · {m.about(wordFor(t.common.steps, call.step))}</span>}
      </p>
      {call.closesAt && <p className="second">{m.until(moment(call.closesAt, now, language))}</p>}
    </>
  );
}

function Facts({ group, open }: { group: Group; open?: boolean }) {
  const { t, language } = useText();
  const m = t.messages.calls;
  const now = useNow(60_000);
  const last = group.tries.at(-1);
  return (
    <div className="call-facts">
      {group.calls.map((call) => (
        <Reason key={call.id} call={call} />
      ))}
      {last && (
        <p className="second">
          {m.tries(group.tries.length)} · {last.by} {moment(last.at, now, language)}: {wordFor(m.results, last.result)}
          {last.talked && `, ${m.talkedWord}`}
          {last.note && (
            <>
              {' '}
              <q>{last.note}</q>
            </>
          )}
        </p>
      )}
      {group.nextTryAt && open && <p className="second">{m.nextTry(moment(group.nextTryAt, now, language))}</p>}
      {open && group.tries.length >= 3 && (
        <p className="message-trouble">
          <Icon name="warning" size={13} /> {m.many}
        </p>
      )}
    </div>
  );
}

function Who({ patient }: { patient: Call['patient'] }) {
  const { t } = useText();
  const { id, name, cpr, age, phone, language } = patient;
  return (
    <div className="call-who">
      <Link href={`/patient/${id}`}>{name}</Link>
      <span className="second">
        <span className="cpr">{cpr}</span> · {t.common.years(age)}
        {language === 'en' && ` · ${t.messages.calls.speaks}`}
      </span>
      {phone ? (
        <a className="call-number figure" href={`tel:${phone.replaceAll(' ', '')}`}>
          <Icon name="phone" size={14} /> {phone}
        </a>
      ) : (
        <span className="message-trouble">{t.messages.calls.noNumber}</span>
      )}
    </div>
  );
}

interface RowProps {
  group: Group;
  actions: Actions;
  ask: (what: 'reached' | 'not-reached') => void;
}

function Row({ group, actions, ask }: RowProps) {
  const { t } = useText();
  const m = t.messages.calls;
  const { name } = group.patient;
  return (
    <li className="call" data-call>
      <Who patient={group.patient} />
      <Facts group={group} open />
      <div className="message-actions">
        <Button className="primary small" aria-label={m.reachedFor(name)} onPress={() => ask('reached')}>
          {m.reached}
        </Button>
        <Button className="secondary small" aria-label={m.notReachedFor(name)} onPress={() => ask('not-reached')}>
          {m.notReached}
        </Button>
        <Button
          className="quiet small"
          isDisabled={actions.busy}
          aria-label={m.notNeededFor(name)}
          onPress={() => void actions.write(group, { result: 'not-needed' })}
        >
          {m.notNeeded}
        </Button>
      </div>
    </li>
  );
}

/** The arrow keys go from one patient's first button to the next's. */
function useArrows() {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const rows = [...(list.current?.querySelectorAll('[data-call]') ?? [])];
    const here = rows.findIndex((row) => row.contains(event.target as Node));
    const next = rows[here + step]?.querySelector<HTMLElement>('button');
    if (here < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  return { list, onKeyDown };
}

function Open({ calls, actions }: { calls: readonly Call[]; actions: Actions }) {
  const { t } = useText();
  const [asked, ask] = useState<{ group: Group; what: 'reached' | 'not-reached' } | null>(null);
  const { list, onKeyDown } = useArrows();
  const save = async (result: Result, note: string) => {
    if (asked && (await actions.write(asked.group, { ...result, ...(note ? { note } : {}) }))) ask(null);
  };
  return (
    <>
      <p className="second">{t.messages.calls.keys}</p>
      <ul className="calls" ref={list} onKeyDown={onKeyDown}>
        {grouped(calls).map((group) => (
          <Row key={group.patient.id} group={group} actions={actions} ask={(what) => ask({ group, what })} />
        ))}
      </ul>
      {asked?.what === 'reached' && (
        <Reached
          patient={asked.group.patient}
          busy={actions.busy}
          save={(talked, note) => void save({ result: 'reached', talked }, note)}
          onClose={() => ask(null)}
        />
      )}
      {asked?.what === 'not-reached' && (
        <NotReached
          patient={asked.group.patient}
          busy={actions.busy}
          save={(nextTryAt, note) => void save({ result: 'not-reached', nextTryAt }, note)}
          onClose={() => ask(null)}
        />
      )}
    </>
  );
}

function Done({ calls, actions }: { calls: readonly Call[]; actions: Actions }) {
  const { t } = useText();
  const m = t.messages.calls;
  if (calls.length === 0) return null;
  return (
    <details className="card message-done">
      <summary>
        {m.done} <span className="message-count figure">{calls.length}</span>
      </summary>
      <ul className="calls">
        {calls.map((call) => (
          <li className="call" key={call.id}>
            <Who patient={call.patient} />
            <div>
              <p>{wordFor(m.outcomes, call.outcome ?? '')}</p>
              {grouped([call]).map((group) => (
                <Facts key={call.id} group={group} />
              ))}
            </div>
            <div className="message-actions">
              {call.tries.length > 0 && (
                <Button
                  className="quiet small"
                  isDisabled={actions.busy}
                  aria-label={m.undoFor(call.patient.name)}
                  onPress={() => void actions.undo([call])}
                >
                  {m.undo}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whom to call, with the number, what has been tried, and what came of it. */
export function CallsView({ department }: { department: string }) {
  const { t } = useText();
  const m = t.messages.calls;
  const query = useCalls(department);
  const actions = useActions(department);
  const data = query.data;
  const server = useClock();
  const updatedAt = data?.updatedAt;
  // the next try is reckoned from the server's time
  useEffect(() => {
    if (updatedAt) server.sync(updatedAt);
  }, [updatedAt, server]);
  return (
    <>
      <ListCard words={m} query={query} count={({ calls }) => calls.length}>
        {({ calls }) => <Open calls={calls} actions={actions} />}
      </ListCard>
      {data && <Done calls={data.done} actions={actions} />}
    </>
  );
}
