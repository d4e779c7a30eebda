import { useState } from 'react';
import { useLocation } from 'wouter';
import { useText } from '../../text/text';
import { Ask, OneOf } from '../../ui/ask';
import { Choice } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { editAddress } from './address';
import { type ListedRuleSet, useOwnPathways, useRuleSets, useStart } from './data';
import { useRefusal } from './use-refusal';

interface Props {
  one: ListedRuleSet;
  version: number;
  onClose: () => void;
}

/** The department's own pathways that have no rules of their own yet. */
function useWithoutRules(): { value: string; label: string }[] {
  const { say } = useText();
  const own = useOwnPathways().data ?? [];
  const taken = new Set(useRuleSets().data?.ruleSets.map(({ pathway }) => pathway));
  return own.filter(({ id }) => !taken.has(id)).map(({ id, title }) => ({ value: id, label: say(title) || id }));
}

/** A draft as a copy of a version: the next of the same rules, or new ones for a pathway of the department's own. */
export function StartDialog({ one, version, onClose }: Props) {
  const { t, say } = useText();
  const words = t.rules.start;
  const notify = useNotify();
  const refusal = useRefusal();
  const start = useStart();
  const [, go] = useLocation();
  const pathways = useWithoutRules();
  const [from, setFrom] = useState(version);
  const [as, setAs] = useState<'next' | 'own'>('next');
  const [pathway, setPathway] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const newest = Math.max(...one.versions.filter(({ status }) => status !== 'draft').map((each) => each.version));
  const submit = () => {
    if (as === 'own' && pathway === '') return setMissing(words.pathwayFault);
    setMissing(null);
    start.mutateAsync({ ruleSet: one.id, version: from, ...(as === 'own' ? { pathway } : {}) }).then(
      (made) => {
        notify({ tone: 'good', text: words.done(made.version) });
        go(editAddress(made.ruleSet, made.version));
      },
      (error: unknown) => setFault(refusal(error)),
    );
  };
  return (
    <Ask
      title={words.title}
      text={words.text(say(one.title), from)}
      submit={words.submit}
      busy={start.isPending}
      fault={fault}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choice
        label={words.from}
        help={from < newest ? words.rollBack(from) : words.fromHelp}
        name="from"
        value={String(from)}
        onChange={(value) => setFrom(Number(value))}
        options={one.versions.map((each) => ({
          value: String(each.version),
          label: `${t.rules.version(each.version)} (${t.editing.status[each.status]}${each.inForce ? `, ${t.editing.inForce}` : ''})`,
        }))}
      />
      {pathways.length > 0 && (
        <OneOf
          label={words.as}
          value={as}
          onChange={setAs}
          options={[
            { value: 'next', name: words.next },
            { value: 'own', name: words.own, help: words.ownHelp },
          ]}
        />
      )}
      {as === 'own' && (
        <Choice
          label={words.pathway}
          name="pathway"
          value={pathway}
          onChange={setPathway}
          options={pathways}
          empty={t.rules.editor.chooseCode}
          fault={missing}
          required
        />
      )}
    </Ask>
  );
}
