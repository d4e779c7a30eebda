import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useText } from '../../text/text';
import type { OutcomeView } from './item';

interface Props {
  outcomes: readonly OutcomeView[];
  value: string | null;
  onChange: (code: string) => void;
  fault: string | null;
}

/** What an outcome does to the item, in few words. */
function useHelp() {
  const { t } = useText();
  const h = t.items.outcomeHelp;
  return ({ closes, needsNote }: OutcomeView) =>
    [closes ? h.closes : h.staysOpen, needsNote && h.needsNote].filter(Boolean).join(' – ');
}

/** One of the department's own outcomes; the arrows choose. */
export function OutcomeChoice({ outcomes, value, onChange, fault }: Props) {
  const { t, say } = useText();
  const help = useHelp();
  return (
    <RadioGroup
      className="outcomes"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(fault)}
      isRequired
      validationBehavior="aria"
      name="outcome"
    >
      <Label>{t.items.outcomeWhat}</Label>
      <div className="outcome-grid">
        {outcomes.map((outcome, at) => (
          <Radio key={outcome.code} value={outcome.code} className="outcome" autoFocus={at === 0}>
            <span className="outcome-name">{say(outcome.text)}</span>
            <span className="second">{help(outcome)}</span>
          </Radio>
        ))}
      </div>
      <FieldError className="fault">{fault}</FieldError>
    </RadioGroup>
  );
}
