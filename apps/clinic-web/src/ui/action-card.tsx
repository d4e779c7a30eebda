import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Bilingual } from '../text/language';
import { useText } from '../text/text';
import { moment } from '../text/time';
import { useNow } from './clock';
import { Icon } from './icons';
import { type JournalFills, filled } from './journal-text';
import { useNotify } from './notices';

export type { JournalFills } from './journal-text';

/** What the department does when a rule has fired, as it is read at the item. */
export interface ActionCardText {
  readonly ruleSet: string;
  readonly rule: string;
  readonly instruction: Bilingual | null;
  /** The number to call, as it is now. */
  readonly phone: string | null;
  readonly phoneLabel: Bilingual | null;
  readonly journal: Bilingual | null;
  readonly by: string;
  readonly at: string;
}

interface Props {
  card: ActionCardText;
  /** What the rule saw, in words; omit it where the row says it already. */
  title?: string;
  fills?: JournalFills;
  headingLevel?: 3 | 4;
}

function Phone({ phone, phoneLabel }: Pick<ActionCardText, 'phone' | 'phoneLabel'>) {
  const { t, say } = useText();
  if (!phone) return null;
  return (
    <p className="action-card-phone">
      <Icon name="phone" /> {phoneLabel ? say(phoneLabel) : t.actionCard.phone}{' '}
      <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>
    </p>
  );
}

/** The journal text, in Danish whatever the screen's language: it goes into a Danish journal. */
function Journal({ text, fills, name: Name }: { text: string; fills: JournalFills; name: 'h4' | 'h5' }) {
  const { t } = useText();
  const words = t.actionCard;
  const notify = useNotify();
  const [byHand, setByHand] = useState(false);
  const { shown, unfilled } = filled(text, fills);
  const copy = () => {
    const copied = navigator.clipboard?.writeText(shown) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => notify({ tone: 'good', text: unfilled ? `${words.copied} ${words.unfilled}` : words.copied }),
      () => setByHand(true),
    );
  };
  return (
    <div className="action-card-journal">
      <Name className="action-card-name">{words.journal}</Name>
      <p lang="da">{shown}</p>
      {unfilled && <p className="second">{words.unfilled}</p>}
      {byHand && (
        <textarea
          className="input journal"
          lang="da"
          readOnly
          rows={5}
          value={shown}
          aria-label={words.copyByHand}
          onFocus={(event) => event.target.select()}
        />
      )}
      <Button className="secondary small no-print" onPress={copy}>
        {words.copy}
      </Button>
    </div>
  );
}

/** One card: what to do, whom to call, and what to write. */
export function ActionCardView({ card, title, fills = {}, headingLevel = 4 }: Props) {
  const { t, say, language } = useText();
  const words = t.actionCard;
  const now = useNow(60_000);
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  return (
    <article className="action-card">
      <Heading className="action-card-title">{title ? words.of(title) : words.title}</Heading>
      {card.instruction && <p className="action-card-text">{say(card.instruction)}</p>}
      <Phone phone={card.phone} phoneLabel={card.phoneLabel} />
      {card.journal && <Journal text={card.journal.da} fills={fills} name={headingLevel === 3 ? 'h4' : 'h5'} />}
      {card.by && <p className="second action-card-by">{words.by(card.by, moment(card.at, now, language))}</p>}
    </article>
  );
}
