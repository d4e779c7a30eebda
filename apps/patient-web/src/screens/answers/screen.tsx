import { Link } from 'wouter';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/language';
import { Loading, useLoad } from '../../ui/load';
import { Page } from '../../ui/page';
import { loadAnswers, type SentAnswers } from './data';

/** What I sent, in words, and who has read it. */
export function AnswersScreen({ id }: { readonly id: string }) {
  const [loaded, reload] = useLoad(id, () => loadAnswers(id));
  return (
    <Loading loaded={loaded} reload={reload}>
      {(sent) => <AnswersPage sent={sent} />}
    </Loading>
  );
}

function AnswersPage({ sent }: { readonly sent: SentAnswers }) {
  const { t, pick, moment } = useWords();
  return (
    <Page title={t.answers.title} back="/">
      <p className="font-lead">{pick(sent.title)}</p>
      <p className="meta">
        <Icon name="send" />
        <span>{t.home.sentOn(moment(sent.receivedAt))}</span>
      </p>
      <p className="meta">
        <Icon name="seen" />
        <span>{sent.read ? t.home.readBy(sent.read.by, moment(sent.read.at)) : t.home.notRead}</span>
      </p>
      <dl className="answers">
        {sent.answers.map((each) => (
          <div key={pick(each.question)} className="answer">
            <dt>{pick(each.question)}</dt>
            <dd className={each.answer ? undefined : 'blank'}>
              <span>{each.answer ? pick(each.answer) : t.answers.blank}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div className="actions no-print">
        <Link href={`/kvittering/${sent.id}`} className="button button-secondary">
          {t.answers.receipt}
        </Link>
        <button type="button" className="button button-secondary" onClick={() => window.print()}>
          <Icon name="print" />
          <span>{t.receipt.print}</span>
        </button>
      </div>
    </Page>
  );
}
