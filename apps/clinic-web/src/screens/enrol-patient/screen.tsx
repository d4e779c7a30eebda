import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'wouter';
import { LANGUAGES } from '../../text/language';
import { useText } from '../../text/text';
import { day } from '../../text/time';
import { useClock } from '../../ui/clock';
import { Choice, Line } from '../../ui/fields';
import { Icon } from '../../ui/icons';
import { useSigned } from '../../ui/session';
import { Banner } from '../../ui/states';
import { type Refusal, refusalOf, useEnrol, usePathways } from './data';
import {
  type EnrolForm,
  emptyForm,
  enrolmentOf,
  FIELDS,
  type FormFaults,
  type FormField,
  formFaults,
  serverFaults,
} from './form';
import { Plan } from './plan';

interface FieldsProps {
  form: EnrolForm;
  faults: FormFaults;
  set: (field: FormField, value: string) => void;
  pathways: readonly { value: string; label: string }[];
}

function Fields({ form, faults, set, pathways }: FieldsProps) {
  const { t } = useText();
  const e = t.enrol;
  const of = (field: FormField) => ({
    name: field,
    value: form[field],
    onChange: (value: string) => set(field, value),
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
        <Line label={e.email} type="email" inputMode="email" required {...of('email')} />
        <Line label={`${e.phone} ${e.optional}`} type="tel" inputMode="tel" help={e.phoneHelp} {...of('phone')} />
        <Choice
          label={e.language}
          options={LANGUAGES.map((code) => ({ value: code, label: t.common.languages[code] }))}
          {...of('language')}
        />
      </fieldset>
      <fieldset>
        <legend>{e.what}</legend>
        <Choice label={e.pathway} empty={e.pathwayChoose} options={pathways} required {...of('pathway')} />
        <Line label={e.startedOn} type="date" help={e.startedHelp} required {...of('startedOn')} />
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
        {done.first && <p>{t.enrol.doneFirst(day(done.first, language))}</p>}
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
    const first = FIELDS.find((field) => faults[field]);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [faults, form]);
}

/** Enrols a patient on a pathway. */
export function EnrolScreen() {
  const { t, say } = useText();
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
  const set = (field: FormField, value: string) => setForm((old) => ({ ...old, [field]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (enrol.isPending) return;
    const found = formFaults(form);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    enrol.mutate(enrolmentOf(form, department.id), {
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
      <p className="second">{department.name}</p>
      <div className="enrol-columns">
        <form ref={element} onSubmit={submit} noValidate className="enrol-form">
          {wrong > 0 && (
            <p className="fault-summary" role="alert">
              {t.enrol.summary(wrong)}
            </p>
          )}
          {enrol.isError && <Refused refusal={refusalOf(enrol.error)} />}
          <Fields
            form={form}
            faults={faults}
            set={set}
            pathways={pathways.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
          <Button className="primary" type="submit" data-busy={enrol.isPending || undefined}>
            {enrol.isPending ? t.common.saving : t.enrol.submit}
          </Button>
        </form>
        <Plan
          steps={pathways.find(({ id }) => id === form.pathway)?.steps ?? null}
          startedOn={form.startedOn}
          email={form.email}
        />
      </div>
    </div>
  );
}
