import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { Ask } from '../../ui/ask';
import { Choice, Line, Lines } from '../../ui/fields';
import { refusedBy, useRuleSetNames, useStartLookBack } from './data';
import { lookBackAddress } from './tabs';
import { refusalWords } from './words';

const EMPTY = { reason: '', since: '', ruleSet: '', definition: '' };

/** Why one looks back, and over what. */
export function StartLookBackDialog({ department, onClose }: { department: string; onClose: () => void }) {
  const { t, say } = useText();
  const words = t.quality.back.dialog;
  const start = useStartLookBack(department);
  const ruleSets = useRuleSetNames(department).data ?? [];
  const [, go] = useLocation();
  const [sent, setSent] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const set = (field: keyof typeof EMPTY) => (value: string) => setSent({ ...sent, [field]: value });
  const refused = start.isError ? refusedBy(start.error) : null;
  const faultOf = (field: string): string | null => {
    const fault = refused?.faults.find(({ path }) => path === field);
    return fault ? (t.quality.faults[fault.code] ?? fault.code) : null;
  };
  const submit = () => {
    setTried(true);
    if (sent.reason.trim().length < 3) return;
    const { reason, since, ruleSet, definition } = sent;
    start.mutate(
      {
        reason: reason.trim(),
        ...(since ? { since } : {}),
        ...(ruleSet ? { ruleSet } : {}),
        ...(definition.trim() ? { definition: definition.trim() } : {}),
      },
      { onSuccess: ({ id }) => go(lookBackAddress(id)) },
    );
  };
  return (
    <Ask
      title={words.title}
      text={words.text}
      submit={words.submit}
      busy={start.isPending}
      fault={refused && refused.faults.length === 0 && refusalWords(refused, t)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Lines
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        value={sent.reason}
        onChange={set('reason')}
        fault={tried && sent.reason.trim().length < 3 ? words.missing : faultOf('reason')}
        autoFocus
      />
      <Line
        name="since"
        type="date"
        label={words.since}
        value={sent.since}
        onChange={set('since')}
        fault={faultOf('since')}
      />
      <Choice
        name="ruleSet"
        label={words.ruleSet}
        value={sent.ruleSet}
        onChange={set('ruleSet')}
        empty={words.allRuleSets}
        options={ruleSets.map(({ id, title }) => ({ value: id, label: say(title) }))}
        fault={faultOf('ruleSet')}
      />
      <Line
        name="definition"
        label={words.definition}
        value={sent.definition}
        onChange={set('definition')}
        fault={faultOf('definition')}
      />
    </Ask>
  );
}
