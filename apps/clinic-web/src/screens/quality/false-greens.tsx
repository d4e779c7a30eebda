import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { duration, moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { LoadFailed, Skeleton } from '../../ui/states';
import { useSigned } from '../../ui/session';
import { type FalseGreen, type Period, useFalseGreens, useRuleSetNames } from './data';
import type { Dates } from './period';
import { useTold } from './use-told';
import { Pages } from './pages';
import { ReviewGreenDialog } from './review-green-dialog';

function Events({ green }: { green: FalseGreen }) {
  const { t, language } = useText();
  const words = t.quality.greens;
  const after = (at: string): string => words.after(duration(Date.parse(at) - Date.parse(green.receivedAt), language));
  return (
    <ul className="green-events">
      {green.events.map(({ kind, at, what }) => (
        <li key={`${kind}${at}${what}`}>
          <strong>{words.events[kind]}</strong>
          {kind === 'acute' && what === 'draft' && ` (${words.draft})`}
          {Date.parse(at) > Date.parse(green.receivedAt) && <span className="second"> {after(at)}</span>}
        </li>
      ))}
    </ul>
  );
}

function GreenRow({ green, mayReview, onReview }: { green: FalseGreen; mayReview: boolean; onReview: () => void }) {
  const { t, say, language } = useText();
  const now = useNow(60_000);
  const title = useRuleSetNames(useSigned().department.id).data?.find(({ id }) => id === green.ruleSet)?.title;
  const words = t.quality.greens;
  return (
    <li className="finding">
      <div className="finding-who">
        <Link href={`/patient/${green.patient.id}/${green.response}/visitation`}>{green.patient.name}</Link>
        <span className="second figure">{green.patient.cpr}</span>
        <span className="second">{words.received(moment(green.receivedAt, now, language))}</span>
        <span className="second">{words.by(title ? say(title) : green.ruleSet, green.version)}</span>
      </div>
      <Events green={green} />
      <div className="finding-review">
        {green.reviews.length === 0 && <p className="quiet-text">{words.notYet}</p>}
        {green.reviews.map((review) => (
          <div key={review.at} className="review">
            <p className="second">{words.reviewed(review.by, moment(review.at, now, language))}</p>
            <p>
              <strong>{words.found}:</strong> {review.found}
            </p>
            <p>
              <strong>{words.changed}:</strong> {review.changed}
            </p>
          </div>
        ))}
        {mayReview && (
          <Button className="secondary small no-print" onPress={onReview}>
            {green.reviews.length > 0 ? words.again : words.review}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Greens that something spoke against afterwards, each to be looked at. */
export function FalseGreensView({ period, told }: { period: Period; told: (dates: Dates) => void }) {
  const { t } = useText();
  const [page, setPage] = useState(0);
  const [reviewing, setReviewing] = useState<FalseGreen | null>(null);
  const { data, isError, refetch } = useFalseGreens(period, page);
  useTold(data, told);
  const words = t.quality.greens;
  if (isError) return <LoadFailed retry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  if (data.total === 0 && page === 0) return <p className="empty">{words.empty}</p>;
  return (
    <>
      <p className="second">{words.help}</p>
      <p>{words.total(data.total)}</p>
      <ul className="findings">
        {data.greens.map((green) => (
          <GreenRow
            key={green.response}
            green={green}
            mayReview={data.mayReview}
            onReview={() => setReviewing(green)}
          />
        ))}
      </ul>
      <Pages page={page} total={data.total} show={setPage} />
      {reviewing && <ReviewGreenDialog green={reviewing} onClose={() => setReviewing(null)} />}
    </>
  );
}
