import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useText } from '../../text/text';
import { LinesFile } from '../../ui/lines-file/lines-file';
import { useSigned } from '../../ui/session';
import { postLines, refusalOf, templateAddress } from './data';

/** Enrols many patients from a file. */
export function EnrolFileScreen() {
  const { t, language } = useText();
  const { department } = useSigned();
  const cache = useQueryClient();
  useEffect(() => {
    document.title = `${t.linesFile.enrolTitle} – ${t.common.product}`;
  }, [t]);
  return (
    <div className="page" key={department.id}>
      <h1>{t.linesFile.enrolTitle}</h1>
      <p className="second">
        {department.name} · <Link href="/tilmeld">{t.linesFile.one}</Link>
      </p>
      <p className="file-lead">{t.linesFile.enrolLead}</p>
      <LinesFile
        send={async ({ content }, written, take) => {
          const file = { department: department.id, content, dryRun: written === null, ...(written ?? {}) };
          await postLines('enrolments', file, take);
          if (written) await cache.invalidateQueries();
        }}
        refusalOf={refusalOf}
      >
        <p>
          <a href={templateAddress(department.id, 'enrolments', language)} download>
            {t.linesFile.template}
          </a>
        </p>
      </LinesFile>
    </div>
  );
}
