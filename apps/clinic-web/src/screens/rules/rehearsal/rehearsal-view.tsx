import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../../text/text';
import { day, moment } from '../../../text/time';
import { useNow } from '../../../ui/clock';
import { Missing } from '../../../ui/missing';
import { useNotify } from '../../../ui/notices';
import { Banner, LoadFailed, Skeleton } from '../../../ui/states';
import { editAddress, versionAddress } from '../address';
import { isMissing, type RuleSetVersion, useRuleSets, useVersion } from '../data';
import { PrintButton } from '../../../ui/documents/head';
import { Head } from '../head';
import { isWorking, type Rehearsal, type RehearsalPlace, rehearsalPdf, useRehearsal } from './data';
import { Progress } from './progress';
import { Result } from './result';
import { StartForm } from './start-form';

/** Copies the address; where the browser refuses, it is shown to be copied by hand. */
function Share() {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const notify = useNotify();
  const [byHand, setByHand] = useState(false);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(window.location.href) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notify({ tone: 'good', text: words.shared }),
      () => setByHand(true),
    );
  };
  if (byHand)
    return (
      <input
        className="input"
        readOnly
        value={window.location.href}
        aria-label={words.shareByHand}
        onFocus={(event) => event.target.select()}
      />
    );
  return (
    <Button className="secondary small" onPress={copy}>
      {words.share}
    </Button>
  );
}

/** Rules by their names, as they were when it was tried. */
function useRuleNames(result: Rehearsal['result']): (rule: string) => string {
  const { say } = useText();
  return (rule) => {
    const name = result && Object.hasOwn(result.rules, rule) ? result.rules[rule] : undefined;
    return name ? say(name) : rule;
  };
}

/** Whether it counts for approval, and what to do when it does not. */
function Standing({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  if (rehearsal.state === 'cancelled') return <Banner tone="warn" title={words.cancelled} />;
  if (rehearsal.state === 'failed')
    return <Banner tone="bad" title={words.why[rehearsal.why ?? 'error'] ?? words.why.error ?? ''} />;
  if (rehearsal.stale) return <Banner tone="warn" title={words.stale} />;
  return rehearsal.state === 'done' ? <p className="rehearsal-current">{words.current}</p> : null;
}

interface Opened {
  place: RehearsalPlace;
  rehearsal: Rehearsal;
  version: RuleSetVersion | undefined;
}

function Body({ place, rehearsal, version }: Opened) {
  const { t } = useText();
  const words = t.rules.rehearsal;
  const may = useRuleSets().data?.may;
  const nameOf = useRuleNames(rehearsal.result);
  const at = { department: place.department, ruleSet: rehearsal.ruleSet, version: rehearsal.version };
  const isOpen = version?.status === 'draft' || version?.status === 'approved';
  const mayLook = Boolean(may?.edit) && version?.status === 'draft' && !rehearsal.stale;
  const isOver = !isWorking(rehearsal) && (rehearsal.stale || rehearsal.state !== 'done' || rehearsal.result?.empty);
  return (
    <>
      {isWorking(rehearsal) && <Progress place={place} rehearsal={rehearsal} />}
      <Standing rehearsal={rehearsal} />
      {rehearsal.result?.empty && (
        <div className="empty">
          <p className="empty-title">{words.empty}</p>
          <p>{words.emptyHelp}</p>
        </div>
      )}
      {isOver && isOpen && may?.edit && (
        <section className="card no-print">
          <h2>{words.again}</h2>
          <StartForm place={at} before={{ from: rehearsal.from, to: rehearsal.to }} />
        </section>
      )}
      {rehearsal.result && !rehearsal.result.empty && (
        <Result place={place} rehearsal={rehearsal} result={rehearsal.result} mayLook={mayLook} nameOf={nameOf} />
      )}
    </>
  );
}

/** One rehearsal: how far it is, and what it found. The address can be shared with colleagues. */
export function RehearsalView({ place }: { place: RehearsalPlace }) {
  const { t, say, language } = useText();
  const words = t.rules.rehearsal;
  const now = useNow(60_000);
  const query = useRehearsal(place);
  const rehearsal = query.data;
  const version = useVersion({
    department: place.department,
    ruleSet: rehearsal?.ruleSet ?? '',
    version: rehearsal?.version ?? 0,
  }).data;
  if (!rehearsal) {
    if (query.isError && isMissing(query.error)) return <Missing />;
    return query.isError ? <LoadFailed retry={() => void query.refetch()} /> : <Skeleton rows={8} />;
  }
  const { ruleSet, version: number } = rehearsal;
  return (
    <>
      <Head title={words.title(version ? say(version.title) : ruleSet, number)}>
        <Link className="secondary small button-link" href={versionAddress(ruleSet, number)}>
          {t.rules.version(number)}
        </Link>
        {version?.status === 'draft' && (
          <Link className="secondary small button-link" href={editAddress(ruleSet, number)}>
            {t.rules.page.edit}
          </Link>
        )}
        <Share />
        {rehearsal.state === 'done' && (
          <a className="secondary small button-link" href={rehearsalPdf(place, language)} download>
            {words.pdf}
          </a>
        )}
        <PrintButton />
      </Head>
      <p className="doc-subtitle">
        <strong>{words.heading(day(rehearsal.from, language), day(rehearsal.to, language))}</strong>{' '}
        <span className="second">
          {rehearsal.baseVersion > 0 ? words.against(rehearsal.baseVersion) : words.againstNone} ·{' '}
          {words.by(rehearsal.by, moment(rehearsal.createdAt, now, language))}
        </span>
      </p>
      <Body place={place} rehearsal={rehearsal} version={version} />
    </>
  );
}
