import { type FormEvent, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { moment } from '../../text/time';
import { useNow } from '../../ui/clock';
import { Window } from '../../ui/dialog';
import { Line } from '../../ui/fields';
import { useNotify } from '../../ui/notices';
import { refusalOf, type Template, type TextFault, usePreview, useSaveTemplate } from './data';
import { type Draft, draftOf, inForce, isSame, keepDraft, keyOf, withBrace } from './drafts';
import { TextPreview } from './text-preview';

function useFaultWords() {
  const { t } = useText();
  return (faults: readonly TextFault[], path: string): string | null => {
    const own = faults.filter((fault) => fault.path === path);
    if (own.length === 0) return null;
    return own
      .map(({ code, found }) => {
        const what = code === 'unknown-brace' || code === 'missing-brace' ? `{${found}}` : (found ?? '');
        const words = wordFor(t.messages.texts.faults, code);
        return what && code !== 'link-in-sms' ? `${words} ${what}` : words;
      })
      .join('\n');
  };
}

function useEditing(department: string, template: Template) {
  const { t } = useText();
  const m = t.messages.texts;
  const notify = useNotify();
  const save = useSaveTemplate(department);
  const key = keyOf(department, template);
  const force = inForce(template);
  const [draft, setDraft] = useState<Draft>(() => draftOf(key) ?? force);
  const change = (next: Draft) => {
    keepDraft(key, isSame(next, force) ? null : next);
    setDraft(next);
  };
  const { step, channel, language, version } = template;
  const put = (text: Draft, done: string, after?: () => void) =>
    save.mutate(
      { step, channel, language, version, ...text },
      {
        onSuccess: (saved) => {
          keepDraft(key, null);
          setDraft(inForce(saved));
          notify({ tone: 'good', text: done });
          after?.();
        },
        onError: (error) => {
          const code = refusalOf(error)?.code;
          notify({ tone: 'bad', text: code === 'changed' ? m.changed : code ? t.common.refused(code) : t.common.lost });
          after?.();
        },
      },
    );
  return {
    draft,
    change,
    changed: !isSame(draft, force),
    discard: () => change(force),
    save: () => put(draft, m.saved),
    reset: (after: () => void) => put({ subject: '', body: '' }, m.resetDone, after),
    busy: save.isPending,
  };
}
type Editing = ReturnType<typeof useEditing>;

function Body({ editing, template, fault }: { editing: Editing; template: Template; fault: string | null }) {
  const { t } = useText();
  const m = t.messages.texts;
  const area = useRef<HTMLTextAreaElement>(null);
  const id = `body-${template.language}`;
  const { draft, change } = editing;
  const insert = (brace: string) => {
    const field = area.current;
    if (!field) return;
    const { text, at } = withBrace(draft.body, field.selectionStart, field.selectionEnd, brace);
    change({ ...draft, body: text });
    // after the field holds the new text
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(at, at);
    });
  };
  const brace = (name: string, must: boolean) => (
    <li key={name}>
      <Button className="secondary small" aria-label={m.insert(name)} onPress={() => insert(name)}>
        {`{${name}}`}
      </Button>{' '}
      <span className="second">
        {wordFor(m.braceWords, name)}
        {must && <strong> · {m.must}</strong>}
      </span>
    </li>
  );
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{m.body}</label>
        <textarea
          id={id}
          ref={area}
          className="input text-body"
          lang={template.language}
          rows={template.channel === 'sms' ? 5 : 14}
          value={draft.body}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${id}-fault`}
          onChange={(event) => change({ ...draft, body: event.target.value })}
        />
        <span className="fault" id={`${id}-fault`} role="status">
          {fault}
        </span>
      </div>
      <details className="text-braces">
        <summary>{m.braces}</summary>
        <ul>
          {template.must.map((name) => brace(name, true))}
          {template.may.map((name) => brace(name, false))}
        </ul>
      </details>
    </>
  );
}

function Reset({ editing }: { editing: Editing }) {
  const { t } = useText();
  const m = t.messages.texts;
  const [asking, ask] = useState(false);
  return (
    <>
      <Button className="quiet" isDisabled={editing.busy} onPress={() => ask(true)}>
        {m.reset}
      </Button>
      {asking && (
        <Window title={m.resetTitle} role="alertdialog" onClose={() => ask(false)}>
          <p>{m.resetText}</p>
          <div className="dialog-buttons">
            <Button className="secondary" onPress={() => ask(false)}>
              {t.common.cancel}
            </Button>
            <Button className="primary" onPress={() => editing.reset(() => ask(false))}>
              {m.reset}
            </Button>
          </div>
        </Window>
      )}
    </>
  );
}

/** One text in one language: written, checked while one writes, and shown as the patient gets it. */
export function TextEditor({ department, template, count }: { department: string; template: Template; count: number }) {
  const { t, language: reader } = useText();
  const m = t.messages.texts;
  const now = useNow(60_000);
  const editing = useEditing(department, template);
  const words = useFaultWords();
  const { step, channel, language, own } = template;
  const { draft } = editing;
  const { shown, lost } = usePreview(department, { step, channel, language, ...draft, count });
  const faults = shown?.faults ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!editing.busy && editing.changed) editing.save();
  };
  return (
    <section className="text-editor" aria-label={m.previewOf(t.messages.languages[language])}>
      <h3>{t.messages.languages[language]}</h3>
      <p className="second">
        {own ? m.ownBy(own.by, moment(own.at, now, reader)) : m.product}
        {editing.changed && <span className="mark">{m.unsaved}</span>}
      </p>
      <form onSubmit={submit} noValidate>
        {channel !== 'sms' && (
          <Line
            label={m.subject}
            name={`subject-${language}`}
            value={draft.subject}
            onChange={(subject) => editing.change({ ...draft, subject })}
            fault={words(faults, 'subject')}
          />
        )}
        <Body editing={editing} template={template} fault={words(faults, 'body')} />
        <div className="text-buttons">
          <Button className="primary" type="submit" isDisabled={!editing.changed || faults.length > 0}>
            {editing.busy ? t.common.saving : m.save}
          </Button>
          {editing.changed && (
            <Button className="quiet" onPress={editing.discard}>
              {m.discard}
            </Button>
          )}
          {own && <Reset editing={editing} />}
        </div>
      </form>
      <TextPreview shown={shown} lost={lost} channel={channel} language={language} />
    </section>
  );
}
