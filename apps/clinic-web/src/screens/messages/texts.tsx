import { useState } from 'react';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { Choice } from '../../ui/fields';
import { LoadFailed, Skeleton } from '../../ui/states';
import { type Step, STEPS, type Template, useTemplates, WRITTEN, type Written } from './data';
import { TextEditor } from './text-editor';

const LANGUAGES = ['da', 'en'] as const;
const COUNTS = ['one', 'three'] as const;

interface Chosen {
  step: Step;
  channel: Written;
  count: 'one' | 'three';
}

function Choices({
  chosen,
  choose,
  templates,
}: {
  chosen: Chosen;
  choose: (next: Chosen) => void;
  templates: readonly Template[];
}) {
  const { t } = useText();
  const m = t.messages.texts;
  const marked = (own: boolean, label: string) => (own ? `${label} (${m.own})` : label);
  const has = (of: Partial<Template>) =>
    templates.some(
      (one) => one.own && (!of.step || one.step === of.step) && (!of.channel || one.channel === of.channel),
    );
  return (
    <div className="text-choices">
      <Choice
        label={m.step}
        name="step"
        value={chosen.step}
        onChange={(step) => choose({ ...chosen, step: step as Step })}
        options={STEPS.map((step) => ({ value: step, label: marked(has({ step }), wordFor(t.common.steps, step)) }))}
      />
      <Choice
        label={m.channel}
        name="channel"
        value={chosen.channel}
        onChange={(channel) => choose({ ...chosen, channel: channel as Written })}
        options={WRITTEN.map((channel) => ({
          value: channel,
          label: marked(has({ step: chosen.step, channel }), t.common.channels[channel]),
        }))}
      />
      <Choice
        label={m.count}
        name="count"
        value={chosen.count}
        onChange={(count) => choose({ ...chosen, count: count as Chosen['count'] })}
        options={COUNTS.map((count) => ({ value: count, label: m.counts[count] }))}
      />
    </div>
  );
}

/** What the messages say: each step on each channel, both languages side by side. */
export function TextsView({ department }: { department: string }) {
  const { t } = useText();
  const m = t.messages.texts;
  const query = useTemplates(department);
  const [chosen, choose] = useState<Chosen>({ step: 'invitation', channel: 'email', count: 'one' });
  const templates = query.data?.templates;
  const { step, channel } = chosen;
  return (
    <section className="card">
      <h2>{m.title}</h2>
      <p className="second text-lead">{m.lead}</p>
      {query.isError && !templates && <LoadFailed retry={() => void query.refetch()} />}
      {!templates && !query.isError && <Skeleton rows={6} />}
      {templates && (
        <>
          <Choices chosen={chosen} choose={choose} templates={templates} />
          <div className="text-columns">
            {LANGUAGES.map((language) => {
              const template = templates.find(
                (one) => one.step === step && one.channel === channel && one.language === language,
              );
              return (
                template && (
                  <TextEditor
                    key={step + channel + language}
                    department={department}
                    template={template}
                    count={chosen.count === 'three' ? 3 : 1}
                  />
                )
              );
            })}
          </div>
        </>
      )}
    </section>
  );
}
