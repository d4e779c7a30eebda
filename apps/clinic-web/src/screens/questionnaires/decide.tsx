import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useNow } from '../../ui/clock';
import { importAsAddress, NON_COMMERCIAL, ROOT, versionAddress } from './address';
import { blockedBy, type Blocked } from './blocked';
import type { ListedQuestionnaire, Place, QuestionnaireVersion } from './data';
import { ActivateDialog, ApproveDialog, RemoveDialog, RestoreDialog, RetireDialog } from './dialogs';
import { shownStatus } from './filters';
import { usePathwayName } from './use-refusal';

export interface Deciding {
  readonly place: Place;
  readonly version: QuestionnaireVersion;
  readonly one: ListedQuestionnaire | undefined;
  readonly may: { readonly edit: boolean; readonly approve: boolean };
}

type Step = 'approve' | 'activate' | 'retire' | 'restore' | 'remove';
/** What can be done next, by where the version stands. */
function stepsOf({ version, may }: Deciding): Step[] {
  if (version.origin === 'shipped') return [];
  const { status } = version;
  return [
    ...(status === 'draft' && may.approve && !version.mine ? (['approve'] as const) : []),
    ...(status === 'approved' && may.approve ? (['activate'] as const) : []),
    ...(status === 'active' && may.approve ? (['retire'] as const) : []),
    ...(status === 'retired' && may.edit ? (['restore'] as const) : []),
    ...((status === 'draft' || status === 'approved') && may.edit ? (['remove'] as const) : []),
  ];
}

function Stands({ version, one }: Deciding) {
  const { t, language } = useText();
  const { next } = t.questionnaires.decide;
  const status = shownStatus(version, useNow(60_000));
  const behind = status === 'active' && !version.inForce && one?.versions.some(({ inForce }) => inForce);
  if (version.origin === 'shipped') return <p>{next.shipped}</p>;
  if (status === 'planned') return <p>{next.planned(day(version.effectiveFrom ?? '', language))}</p>;
  return <p>{behind ? next.behind : next[status]}</p>;
}

function Cure({ blocked, place, one }: { blocked: Blocked; place: Place; one: ListedQuestionnaire | undefined }) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  if (blocked.code === 'non-commercial-unconfirmed')
    return <Link href={`${ROOT}#${NON_COMMERCIAL}`}>{words.toNonCommercial}</Link>;
  const newer = one?.versions.find(({ status, version }) => status === 'active' && version > place.version);
  if (blocked.code === 'newer-active' && newer)
    return <Link href={versionAddress(place.questionnaire, newer.version)}>{words.toVersion(newer.version)}</Link>;
  return <Link href={importAsAddress(place.questionnaire)}>{words.toImport}</Link>;
}

function Blockers({ place, version, one }: Deciding) {
  const { t, language } = useText();
  const words = t.questionnaires.decide;
  const pathwayName = usePathwayName();
  if (version.status !== 'draft' && version.status !== 'approved') return null;
  if (version.blockers.length === 0) return <p className="second">{words.noBlockers}</p>;
  return (
    <>
      <h3>{words.blockers}</h3>
      <ul className="blockers">
        {blockedBy(version.blockers, { document: version.document, language }).map((blocked) => (
          <li key={`${blocked.code} ${blocked.instrument} ${blocked.pathway}`}>
            {blocked.instrument && <strong>{blocked.instrument}: </strong>}
            {blocked.pathway && <strong>{words.inPathway(pathwayName(blocked.pathway))}: </strong>}
            {blocked.sentence ?? t.questionnaires.report.unknownCode(blocked.code)}
            {blocked.where.length > 0 && <span className="second"> ({blocked.where.join(', ')})</span>}{' '}
            <Cure blocked={blocked} place={place} one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WhyNot({ version, may }: Deciding) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  if (version.origin === 'shipped') return null;
  if (version.status === 'draft' && version.mine && may.approve) return <p className="decide-why">{words.ownWork}</p>;
  if (!may.approve && version.status !== 'retired') return <p className="decide-why">{words.notYou}</p>;
  return null;
}

/** Where the version stands, what stands against it, and the next step for who may take it. */
export function Decide(deciding: Deciding) {
  const { t } = useText();
  const words = t.questionnaires.decide;
  const [asking, ask] = useState<Step | null>(null);
  const props = { ...deciding, onClose: () => ask(null) };
  const dialogs: Readonly<Record<Step, () => ReactNode>> = {
    approve: () => <ApproveDialog {...props} />,
    activate: () => <ActivateDialog {...props} />,
    retire: () => <RetireDialog {...props} />,
    restore: () => <RestoreDialog {...props} />,
    remove: () => <RemoveDialog {...props} />,
  };
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Stands {...deciding} />
      <Blockers {...deciding} />
      <WhyNot {...deciding} />
      <div className="questionnaire-actions decide-steps no-print">
        {stepsOf(deciding).map((step) => (
          <Button
            key={step}
            className={step === 'approve' || step === 'activate' ? 'primary' : 'secondary'}
            onPress={() => ask(step)}
          >
            {words[step]}
          </Button>
        ))}
      </div>
      {asking && dialogs[asking]()}
    </section>
  );
}
