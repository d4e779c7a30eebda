import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useNow } from '../../ui/clock';
import { shownStatus } from '../../ui/version-status';
import { ActivateDialog } from './activate-dialog';
import { rehearsalAddress, tryAddress } from './address';
import { Checklist } from './checklist';
import type { ListedRuleSet, MayRules, RuleSetPlace, RuleSetVersion } from './data';
import { ApproveDialog, RemoveDialog, RetireDialog } from './dialogs';
import { FaultList } from './fault-list';
import { StartDialog } from './start-dialog';
import type { Reading } from './words/where';

interface Deciding {
  readonly place: RuleSetPlace;
  readonly version: RuleSetVersion;
  readonly reading: Reading;
  readonly one: ListedRuleSet | undefined;
  readonly may: MayRules;
  readonly pathway: (id: string) => string;
}

type Step = 'approve' | 'activate' | 'retire' | 'remove' | 'rollBack';
/** What can be done next, by where the version stands. */
function stepsOf({ version, may, one }: Deciding): Step[] {
  const { status, inForce } = version;
  const isOver = (status === 'retired' || (status === 'active' && !inForce)) && one !== undefined;
  const back = isOver && may.edit ? (['rollBack'] as const) : [];
  if (version.origin === 'shipped') return [...back];
  return [
    ...(status === 'draft' && may.approve && !version.mine ? (['approve'] as const) : []),
    ...(status === 'approved' && may.approve ? (['activate'] as const) : []),
    ...(status === 'active' && may.approve ? (['retire'] as const) : []),
    ...((status === 'draft' || status === 'approved') && may.edit ? (['remove'] as const) : []),
    ...back,
  ];
}

function Stands({ version, one }: Deciding) {
  const { t, language } = useText();
  const { next } = t.rules.decide;
  const status = shownStatus(version, useNow(60_000));
  const behind = status === 'active' && !version.inForce && one?.versions.some(({ inForce }) => inForce);
  if (version.origin === 'shipped') return <p>{next.shipped}</p>;
  if (status === 'planned') return <p>{next.planned(day(version.effectiveFrom ?? '', language))}</p>;
  return <p>{behind ? next.behind : next[status]}</p>;
}

function Faults({ version, reading, pathway }: Deciding) {
  const { t } = useText();
  const words = t.rules.decide;
  if (version.origin === 'shipped' || (version.status !== 'draft' && version.status !== 'approved')) return null;
  if (version.faults.length === 0) return null;
  return (
    <>
      <h3>{words.faults(version.faults.length)}</h3>
      <FaultList faults={version.faults} document={version.document} reading={reading} pathway={pathway} />
    </>
  );
}

function WhyNot({ version, may }: Deciding) {
  const { t } = useText();
  const words = t.rules.decide;
  if (version.origin === 'shipped') return null;
  if (version.status === 'draft' && version.mine && may.approve) return <p className="doc-why">{words.ownWork}</p>;
  if (!may.approve && version.status !== 'retired') return <p className="doc-why">{words.notYou}</p>;
  return null;
}

/** The way to the rehearsal: the one that counts, or a new one. */
function TryLink({ place, version }: Deciding) {
  const { t } = useText();
  if (version.origin === 'shipped' || (version.status !== 'draft' && version.status !== 'approved')) return null;
  const to = version.rehearsal ? rehearsalAddress(version.rehearsal.id) : tryAddress(place.ruleSet, place.version);
  return (
    <Link className="secondary button-link" href={to}>
      {t.rules.page.try}
    </Link>
  );
}

/** Where the version stands, what stands against it, and the next step for who may take it. */
export function Decide(deciding: Deciding) {
  const { t } = useText();
  const words = t.rules.decide;
  const [asking, ask] = useState<Step | null>(null);
  const { place, version, reading, one, pathway } = deciding;
  const onClose = () => ask(null);
  const dialogs: Readonly<Record<Step, () => ReactNode>> = {
    approve: () => <ApproveDialog place={place} version={version} onClose={onClose} />,
    activate: () => (
      <ActivateDialog place={place} version={version} reading={reading} pathway={pathway} onClose={onClose} />
    ),
    retire: () => <RetireDialog place={place} onClose={onClose} />,
    remove: () => <RemoveDialog place={place} onClose={onClose} />,
    rollBack: () => one && <StartDialog one={one} version={version.version} onClose={onClose} />,
  };
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Stands {...deciding} />
      <Checklist version={version} />
      <Faults {...deciding} />
      <WhyNot {...deciding} />
      <div className="doc-actions doc-steps no-print">
        <TryLink {...deciding} />
        {stepsOf(deciding).map((step) => (
          <Button
            key={step}
            className={step === 'approve' || step === 'activate' ? 'primary' : 'secondary'}
            onPress={() => ask(step)}
          >
            {step === 'rollBack' ? t.rules.page.rollBack : words[step]}
          </Button>
        ))}
      </div>
      {asking && dialogs[asking]()}
    </section>
  );
}
