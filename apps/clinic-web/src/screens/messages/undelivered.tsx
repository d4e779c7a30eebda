import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Window } from '../../ui/dialog';
import { useNotify } from '../../ui/notices';
import { LoadFailed, Skeleton } from '../../ui/states';
import { TableScroll } from '../../ui/table-scroll';
import { refusalOf, type Undelivered, useAddCall, useResolve, useUndelivered } from './data';
import { type Todo, todoOf } from './todo';

function useActions(department: string) {
  const { t } = useText();
  const notify = useNotify();
  const add = useAddCall(department);
  const resolve = useResolve(department);
  const bad = (error: unknown) => {
    const code = refusalOf(error)?.code;
    const text = code === 'changed' ? t.messages.undelivered.changed : code ? t.common.refused(code) : t.common.lost;
    notify({ tone: 'bad', text });
  };
  return {
    busy: add.isPending || resolve.isPending,
    call: ({ patient }: Undelivered) =>
      add.mutate(patient.id, {
        onSuccess: () => notify({ tone: 'good', text: t.messages.undelivered.called(patient.name) }),
        onError: bad,
      }),
    resolve: (message: string, how: 'arrived' | 'again') =>
      resolve.mutate(
        { message, how },
        { onSuccess: () => notify({ tone: 'good', text: t.messages.undelivered.resolved }), onError: bad },
      ),
  };
}
type Actions = ReturnType<typeof useActions>;

function What({ line }: { line: Undelivered }) {
  const { t } = useText();
  return (
    <>
      <span className="message-trouble">{wordFor(t.common.messageStatus, line.status)}</span>
      {line.error && <span className="second"> {wordFor(t.common.messageErrors, line.error)}</span>}
      {line.next && (
        <span className="second message-when">
          {' '}
          {t.messages.undelivered.next(wordFor(t.common.channels, line.next))}
        </span>
      )}
    </>
  );
}

function Buttons({ line, actions, ask }: { line: Undelivered; actions: Actions; ask: (id: string) => void }) {
  const { t } = useText();
  const m = t.messages.undelivered;
  const { name, id } = line.patient;
  const button = (todo: Todo) => {
    const message = line.id ?? '';
    if (todo === 'duty' || todo === 'escalation' || todo === 'text' || todo === 'gateway')
      return (
        <span className="second" key={todo}>
          {m[`${todo}Todo`]}
        </span>
      );
    if (todo === 'correct')
      return (
        <Link
          key={todo}
          href={`/patient/${id}`}
          className="secondary small button-link"
          aria-label={m.correctFor(name)}
        >
          {m.correct}
        </Link>
      );
    const act = {
      call: () => actions.call(line),
      arrived: () => actions.resolve(message, 'arrived'),
      again: () => ask(message),
    } as const;
    return (
      <Button
        key={todo}
        className="secondary small"
        isDisabled={actions.busy}
        aria-label={m[`${todo}For`](name)}
        onPress={act[todo]}
      >
        {m[todo]}
      </Button>
    );
  };
  return <div className="message-actions">{todoOf(line).map(button)}</div>;
}

function Lines({ lines, department }: { lines: readonly Undelivered[]; department: string }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const actions = useActions(department);
  const [asked, ask] = useState<string | null>(null);
  const m = t.messages.undelivered;
  return (
    <TableScroll label={m.title}>
      <table className="table message-table">
        <caption className="hidden-text">{m.title}</caption>
        <thead>
          <tr>
            <th scope="col">{m.columns.patient}</th>
            <th scope="col">{m.columns.message}</th>
            <th scope="col">{m.columns.what}</th>
            <th scope="col">{m.columns.todo}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={(line.id ?? '') + line.patient.id + line.step + line.at + line.clinician}>
              <th scope="row">
                <Link href={`/patient/${line.patient.id}`}>{line.patient.name}</Link>
                <span className="second cpr">{line.patient.cpr}</span>
              </th>
              <td>
                {wordFor(t.common.steps, line.step)}
                <span className="second"> · {wordFor(t.common.channels, line.channel)}</span>
                {line.clinician && <span className="second"> · {line.clinician}</span>}
                <span className="second message-when">{moment(line.at, now, language)}</span>
              </td>
              <td>
                <What line={line} />
              </td>
              <td>
                <Buttons line={line} actions={actions} ask={ask} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <Window title={m.confirmAgain.title} role="alertdialog" onClose={() => ask(null)}>
          <p>{m.confirmAgain.text}</p>
          <div className="dialog-buttons">
            <Button className="secondary" onPress={() => ask(null)}>
              {t.common.cancel}
            </Button>
            <Button
              className="primary"
              onPress={() => {
                actions.resolve(asked, 'again');
                ask(null);
              }}
            >
              {m.confirmAgain.submit}
            </Button>
          </div>
        </Window>
      )}
    </TableScroll>
  );
}

/** Messages nobody got, with what somebody can do about each. Says that all arrived only when it has been told so. */
export function UndeliveredView({ department }: { department: string }) {
  const { t } = useText();
  const query = useUndelivered(department);
  const lines = query.data?.undelivered;
  return (
    <section className="card">
      <h2>{t.messages.undelivered.title}</h2>
      <p className="second">{t.messages.undelivered.lead}</p>
      {query.isError && <LoadFailed retry={() => void query.refetch()} />}
      {!lines && !query.isError && <Skeleton rows={4} />}
      {lines && !query.isError && lines.length === 0 && <p className="empty">{t.messages.undelivered.none}</p>}
      {lines && lines.length > 0 && <Lines lines={lines} department={department} />}
    </section>
  );
}
