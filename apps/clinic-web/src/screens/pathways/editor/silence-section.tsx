import type { HumanContact } from '@stemme/pathways';
import { useText } from '../../../text/text';
import { SilenceForm } from './cadence-form';
import { SwitchAt } from '../../../ui/editing/controls';
import { FaultsAt, useAt } from '../../../ui/editing/field';
import { PeriodAt } from './period-field';
import { TextPair } from '../../../ui/editing/text-pair';

/** The pathway's own rules for missing answers, and the longest a patient goes without talking to a person. */
export function SilenceSection() {
  const { t } = useText();
  const words = t.pathways.editor.silence;
  const human = useAt<HumanContact>(['humanContact']);
  return (
    <>
      <SilenceForm path={['silence']} />
      <div className="edit-after">
        <SwitchAt
          path={['humanContact']}
          label={words.human}
          on={() => ({ every: 'P12M', text: { da: '', en: '' } })}
        />
        <FaultsAt path={['humanContact']} />
        {human.value && (
          <>
            <PeriodAt path={['humanContact', 'every']} units={['D', 'W', 'M', 'Y']} />
            <TextPair path={['humanContact', 'text']} long />
          </>
        )}
      </div>
    </>
  );
}
