import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { LANGUAGES } from '../../text/language';
import { wordFor } from '../../text/dictionary';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useClock } from '../../ui/clock';
import { Choice, Line } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import { useSigned } from '../../ui/session';
import { Banner } from '../../ui/states';
import { type Refusal, refusalOf, useEnrol, useEnrolPreview, usePathways } from './data';
import {
  type EnrolForm,
  emptyForm,
  enrolmentOf,
  faultsAfter,
  FIELDS,
  type FormFaults,
  type FormField,
  formFaults,
  previewOf,
  reach,
  sentAnchor,
  serverFaults,
} from './form';
import { Plan } from './plan';

type Offered = NonNullable<ReturnType<typeof usePathways>['data']>[number];
interface FieldsProps {
  form: EnrolForm;
  faults: FormFaults;
  change: (change: Partial<EnrolForm>) => void;
  pathways: readonly Offered[];
}

/** The choices and dates the chosen pathway asks for; an appointment may be left for when it is booked. */
function AskedFields({ form, faults, change, asked }: Omit<FieldsProps, 'pathways'> & { asked: Offered | undefined }) {
  const { t, say } = useText();
  const e = t.enrol;
  if (!asked) return null;
  const told = (path: string) => (faults[path] ? e.faults[faults[path]] : null);
  return (
    <>
      {asked.facts.map(({ id, text, options, standard }) => (
        <Choice
          key={id}
          label={say(text)}
          name={`facts.${id}`}
          value={form.facts[id] ?? standard ?? ''}
          onChange={(value) => change({ facts: { ...form.facts, [id]: value } })}
          options={options.map((option) => ({ value: option.id, label: say(option.text) }))}
          {...(standard === null ? { empty: e.factChoose } : {})}
          required={standard === null}
          fault={told(`facts.${id}`)}
        />
      ))}
      {asked.anchors.map(({ id, kind, required }) => (
        <Line
          key={id}
          label={`${wordFor(t.timeline.anchors, sentAnchor(id))} ${required ? '' : e.optional}`}
          name={`anchors.${id}`}
          type="date"
          value={form.anchors[id] ?? ''}
          onChange={(value) => change({ anchors: { ...form.anchors, [id]: value } })}
          {...(kind === 'appointment' ? { help: e.appointmentHelp } : {})}
          required={required}
          fault={told(`anchors.${id}`)}
        />
      ))}
    </>
  );
}

function Fields({ form, faults, change, pathways }: FieldsProps) {
  const { t, say } = useText();
  const e = t.enrol;
  const of = (field: FormField) => ({
    name: field,
    value: form[field],
    onChange: (value: string) => change({ [field]: value }),
    fault: faults[field] ? e.faults[faults[field]] : null,
  });
  return (
    <>
      <fieldset>
        <legend>{e.who}</legend>
        <Line label={e.cpr} help={e.cprHelp} inputMode="numeric" required {...of('cpr')} />
        <Line label={e.name} required {...of('name')} />
      </fieldset>
      <fieldset>
        <legend>{e.contact}</legend>
        <Line label={`${e.email} ${e.optional}`} type="email" inputMode="email" {...of('email')} />
        <Line label={`${e.phone} ${e.optional}`} type="tel" inputMode="tel" help={e.phoneHelp} {...of('phone')} />
        <Choice
          label={e.language}
          options={LANGUAGES.map((code) => ({ value: code, label: t.common.languages[code] }))}
          {...of('language')}
        />
        <p className="second enrol-reach" aria-live="polite">
          {e.reach[reach(form)]}
        </p>
      </fieldset>
      <fieldset>
        <legend>{e.what}</legend>
        <Choice
          label={e.pathway}
          empty={e.pathwayChoose}
          options={pathways.map(({ id, title }) => ({ value: id, label: say(title) }))}
          required
          {...of('pathway')}
        />
        <Line label={e.startedOn} type="date" help={e.startedHelp} required {...of('startedOn')} />
        <AskedFields
          form={form}
          faults={faults}
          change={change}
          asked={pathways.find(({ id }) => id === form.pathway)}
        />
      </fieldset>
    </>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  const { t } = useText();
  if (refusal.why === 'fields') return null;
  if (refusal.why === 'already') {
    return (
      <Banner tone="warn" title={t.enrol.already}>
        {t.enrol.alreadyMore}{' '}
        {refusal.patient ? (
          <Link href={`/patient/${refusal.patient}`}>{t.enrol.openPatient}</Link>
        ) : (
          <Link href="/find">{t.enrol.findPatient}</Link>
        )}
      </Banner>
    );
  }
  return <Banner tone="bad" title={refusal.why === 'lost' ? t.common.lost : t.common.refused(refusal.code)} />;
}

function Done({
  name,
  done,
  again,
}: {
  name: string;
  done: { patient: string; first: string | null };
  again: () => void;
}) {
  const { t, language } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="page page-narrow">
      <div className="enrolled">
        <Icon name="check" size={28} />
        <h1 tabIndex={-1} ref={heading}>
          {t.enrol.done(name)}
        </h1>
        <p>{done.first ? t.enrol.doneFirst(day(done.first, language)) : t.enrol.doneWaits}</p>
        <p className="side-by-side">
          <Link className="primary button-link" href={`/patient/${done.patient}`}>
            {t.enrol.openPatient}
          </Link>
          <Button className="secondary" onPress={again}>
            {t.enrol.another}
          </Button>
        </p>
      </div>
    </div>
  );
}

/** Puts the focus on the first field that is wrong, after the faults have been drawn. */
function useFocusOnFault(faults: FormFaults, form: React.RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const first = FIELDS.find((field) => faults[field]) ?? Object.keys(faults).find((field) => faults[field]);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [faults, form]);
}

/** Enrols a patient on a pathway. */
export function EnrolScreen() {
  const { t } = useText();
  const { department } = useSigned();
  const clock = useClock();
  const enrol = useEnrol();
  const [form, setForm] = useState<EnrolForm>(() => emptyForm(clock.now()));
  const [faults, setFaults] = useState<FormFaults>({});
  const element = useRef<HTMLFormElement>(null);
  const pathways = usePathways(department.id, form.startedOn).data ?? [];
  useFocusOnFault(faults, element);
  useEffect(() => {
    document.title = `${t.enrol.title} – ${t.common.product}`;
  }, [t]);
  const asked = pathways.find(({ id }) => id === form.pathway);
  const preview = useEnrolPreview(previewOf(form, department.id, asked));
  const change = (more: Partial<EnrolForm>) => {
    setFaults(faultsAfter(faults, more, form));
    setForm((old) => ({ ...old, ...more }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (enrol.isPending) return;
    const found = formFaults(form, asked);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    enrol.mutate(enrolmentOf(form, department.id, asked), {
      onError: (error) => {
        const refusal = refusalOf(error);
        if (refusal.why === 'fields') setFaults(serverFaults(refusal.faults));
      },
    });
  };
  const again = () => {
    enrol.reset();
    setForm(emptyForm(clock.now()));
  };
  if (enrol.data) return <Done name={form.name.trim()} done={enrol.data} again={again} />;
  const wrong = Object.keys(faults).length;
  return (
    <div className="page">
      <h1>{t.enrol.title}</h1>
      <p className="second">
        {department.name} · <Link href="/tilmeld/fil">{t.enrol.many}</Link>
      </p>
      <div className="enrol-columns">
        <form ref={element} onSubmit={submit} noValidate className="enrol-form">
          {wrong > 0 && (
            <p className="fault-summary" role="alert">
              {t.enrol.summary(wrong)}
            </p>
          )}
          {enrol.isError && <Refused refusal={refusalOf(enrol.error)} />}
          <Fields form={form} faults={faults} change={change} pathways={pathways} />
          <Button className="primary" type="submit" data-busy={enrol.isPending || undefined}>
            {enrol.isPending ? t.common.saving : t.enrol.submit}
          </Button>
        </form>
        <Plan
          steps={asked ? (preview.data?.steps ?? asked.steps) : null}
          missing={asked !== undefined && previewOf(form, department.id, asked) === null}
          waits={(asked?.anchors ?? []).some(({ id, kind }) => kind === 'appointment' && !form.anchors[id])}
          startedOn={form.startedOn}
          reach={reach(form)}
          email={form.email}
        />
      </div>
    </div>
  );
}
