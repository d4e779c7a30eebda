import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { wordFor } from '../../text/dictionary';
import { number } from '../../text/number';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { AskFirst, AskWhy } from '../../ui/ask';
import { useNow } from '../../ui/clock';
import { LevelChip } from '../../ui/level';
import { type Findings, type LookBackFinding, refusedBy, useLookBackActions } from './data';
import { refusalWords, whyWords } from './words';

type Span = LookBackFinding['scores'][number]['before'];

function Change({ finding }: { finding: LookBackFinding }) {
  const { t, language } = useText();
  const words = t.quality.back;
  const span = (one: Span): string => {
    if (!one) return words.notKnown;
    return one.low === one.high
      ? number(one.low, language)
      : `${number(one.low, language)}–${number(one.high, language)}`;
  };
  return (
    <div className="finding-change">
      <p>
        <span className="second">{words.from} </span>
        <LevelChip level={finding.from.level} atWorst={finding.from.atWorst} short />
        {finding.ruleSet && finding.ruleSet.from === null && <span className="second"> {words.byHand}</span>}
        {finding.to && (
          <>
            <span className="second"> {words.to.toLowerCase()} </span>
            <LevelChip level={finding.to.level} atWorst={finding.to.atWorst} short />
          </>
        )}
      </p>
      {finding.why && <p>{whyWords(finding.why, t.quality)}</p>}
      {finding.scores.map(({ scale, before, after }) => (
        <p key={scale} className="second figure">
          {words.score(scale, span(before), span(after))}
        </p>
      ))}
      {finding.fired.length > 0 && (
        <p className="second">
          {words.fired}{' '}
          {finding.fired.map((rule) => (
            <code key={rule} className="rule-id">
              {rule}
            </code>
          ))}
        </p>
      )}
    </div>
  );
}

function Happened({ finding }: { finding: LookBackFinding }) {
  const { t, say, language } = useText();
  const now = useNow(60_000);
  const { what, happened, nothing } = t.quality.back;
  const words = ({ kind, what: of, level, state, outcome, text, by }: LookBackFinding['happened'][number]): string => {
    if (kind === 'read') return what.read(by ?? '');
    if (kind === 'contact') return what.contact;
    if (kind === 'consultation') return what.consultation(wordFor(t.consultations.kinds, of));
    const done = state === 'closed' && outcome ? (text ? say(text) : outcome) : what.open;
    return [what.item(level ? t.common.levelShort[level].toLowerCase() : ''), done, by].filter(Boolean).join(', ');
  };
  return (
    <div className="finding-happened">
      <h3>{happened}</h3>
      {finding.happened.length === 0 && <p className="quiet-text">{nothing}</p>}
      <ul>
        {finding.happened.map((one) => (
          <li key={one.kind + one.at + one.what}>
            <span className="second">{moment(one.at, now, language)}</span> {words(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Somebody whose level would have been another: from, to, what happened, and what was concluded. */
export function FindingRow({ finding, data }: { finding: LookBackFinding; data: Findings }) {
  const { t, language } = useText();
  const now = useNow(60_000);
  const words = t.quality.back;
  const [asking, setAsking] = useState<'review' | 'raise' | null>(null);
  const { review, raise } = useLookBackActions(data.lookBack.id);
  const { patient, reviewed } = finding;
  const close = () => setAsking(null);
  const refusal = (error: unknown) => refusalWords(refusedBy(error), t);
  const mayRaise = data.mayRaise && !finding.item && (finding.kind === 'worse' || finding.kind === 'not-recomputed');
  const named = `${patient.name}, ${patient.cpr}`;
  return (
    <li className={`finding finding-${finding.kind}`}>
      <div className="finding-who">
        <strong className="finding-kind">{words.kinds[finding.kind]}</strong>
        <Link href={`/patient/${patient.id}/${finding.response}/visitation`}>{patient.name}</Link>
        <span className="second figure">{patient.cpr}</span>
        <span className="second">{moment(finding.receivedAt, now, language)}</span>
      </div>
      <div>
        <Change finding={finding} />
        <Happened finding={finding} />
      </div>
      <div className="finding-review">
        {reviewed && (
          <div className="review">
            <p className="second">{words.reviewed(reviewed.by, moment(reviewed.at, now, language))}</p>
            <p>{reviewed.because}</p>
          </div>
        )}
        {finding.item && <p className="mark">{words.raised}</p>}
        {mayRaise && (
          <Button className="secondary small no-print" onPress={() => setAsking('raise')}>
            {words.raise}
          </Button>
        )}
        {data.mayReview && !reviewed && (
          <Button className="quiet small no-print" onPress={() => setAsking('review')}>
            {words.review}
          </Button>
        )}
      </div>
      {asking === 'review' && (
        <AskWhy
          {...words.reviewDialog}
          text={words.reviewDialog.text(named)}
          busy={review.isPending}
          field={{ name: 'because', label: words.reviewDialog.label, missing: words.reviewDialog.missing }}
          act={(because) => review.mutateAsync({ finding: finding.id, because })}
          done={close}
          refusal={refusal}
          onClose={close}
        />
      )}
      {asking === 'raise' && (
        <AskFirst
          {...words.raiseDialog}
          text={words.raiseDialog.text(named, t.common.levelShort[finding.to?.level ?? 'grey'].toLowerCase())}
          busy={raise.isPending}
          act={() => raise.mutateAsync(finding.id)}
          done={close}
          refusal={refusal}
          onClose={close}
        />
      )}
    </li>
  );
}
