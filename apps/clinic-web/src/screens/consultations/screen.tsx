import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { clock } from '../../text/time';
import { useBusinessTime, useNow } from '../../ui/clock';
import { ConsultationCard } from '../../ui/consultations/card';
import { type ConsultationView, grouped } from '../../ui/consultations/consultation';
import { type Steps, useSteps } from '../../ui/consultations/use-steps';
import { Icon } from '../../ui/icons';
import { useSigned } from '../../ui/session';
import { LoadFailed, Skeleton } from '../../ui/states';
import { useConsultations, useConsultationStep } from './data';

/** The department's talks: what is over its time, today's with their hours, and the rest. */
export function ConsultationsScreen({ closed }: { closed: boolean }) {
  const { t, language } = useText();
  const { department } = useSigned();
  const c = t.consultations;
  const query = useConsultations(department.id, closed ? 'closed' : 'open');
  useBusinessTime(query.data?.now, query.dataUpdatedAt);
  const step = useConsultationStep();
  const steps = useSteps(
    (one, { ...body }) => step.mutateAsync({ id: one.id, step: { ...body, version: one.version } as never }) as never,
  );
  useEffect(() => {
    document.title = `${c.title} – ${t.common.product}`;
  }, [c, t]);
  const all = (query.data?.items ?? []) as readonly ConsultationView[];
  return (
    <div className="page">
      <div className="talks-head">
        <h1>{c.title}</h1>
        <nav className="quick" aria-label={c.title}>
          <Link
            href="/samtaler"
            className={closed ? 'secondary small' : 'primary small'}
            aria-current={closed ? undefined : 'page'}
          >
            {c.open}
          </Link>
          <Link
            href="/samtaler/afsluttede"
            className={closed ? 'primary small' : 'secondary small'}
            aria-current={closed ? 'page' : undefined}
          >
            {c.closed}
          </Link>
        </nav>
        {query.dataUpdatedAt > 0 && query.data && (
          <span className="second no-print">
            {c.updated(clock(query.data.now, language, true))}{' '}
            <Button className="quiet small" onPress={() => void query.refetch()}>
              {c.refresh}
            </Button>
          </span>
        )}
        <Button className="secondary small no-print" onPress={() => window.print()}>
          <Icon name="print" />
          {c.print}
        </Button>
      </div>
      <p className="second">{c.lead}</p>
      {query.isError && <LoadFailed retry={() => void query.refetch()} />}
      {query.isLoading && <Skeleton rows={5} />}
      {query.data && (closed ? <Closed all={all} steps={steps} /> : <Open all={all} steps={steps} />)}
      {steps.dialogs}
    </div>
  );
}

function Open({ all, steps }: { all: readonly ConsultationView[]; steps: Steps }) {
  const { t } = useText();
  const c = t.consultations;
  const groups = grouped(all, useNow(30_000));
  if (all.length === 0) return <p className="empty">{c.empty}</p>;
  return (['overdue', 'today', 'later'] as const)
    .filter((group) => groups[group].length > 0 || c.nothing[group] !== '')
    .map((group) => (
      <section key={group} className="talks-group" aria-labelledby={`talks-${group}`}>
        <h2 id={`talks-${group}`}>
          {c.groups[group]} ({groups[group].length})
        </h2>
        {groups[group].length === 0 && <p className="quiet-text">{c.nothing[group]}</p>}
        <List all={groups[group]} steps={steps} />
      </section>
    ));
}

function Closed({ all, steps }: { all: readonly ConsultationView[]; steps: Steps }) {
  const { t } = useText();
  return all.length === 0 ? <p className="empty">{t.consultations.emptyClosed}</p> : <List all={all} steps={steps} />;
}

function List({ all, steps }: { all: readonly ConsultationView[]; steps: Steps }) {
  return (
    <ul className="talks">
      {all.map((one) => (
        <li key={one.id}>
          <ConsultationCard one={one} steps={steps} named />
        </li>
      ))}
    </ul>
  );
}
