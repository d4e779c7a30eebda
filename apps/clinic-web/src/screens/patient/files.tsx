import { wordFor } from '../../text/dictionary';
import type { Bilingual } from '../../text/language';
import { fileSize } from '../../text/number';
import { useText } from '../../text/text';
import { attachmentAddress } from './data';

export interface FileView {
  at: string;
  question: Bilingual;
  title: string | null;
  contentType: string;
  size: number;
  isPicture: boolean;
}

/** `/photo` and `/photos/1` are the answer itself; deeper, a repeating group holds other answers beside the file. */
const DEEPEST_ALONE = 3;

/** The answer is nothing but files: in words it would only say their names once more. */
export function isOnlyFiles(files: readonly FileView[]): boolean {
  return files.length > 0 && files.every(({ at }) => at.split('/').length <= DEEPEST_ALONE);
}

function OneFile({ file, response }: { file: FileView; response: string }) {
  const { t, say, language } = useText();
  const name = file.title ?? say(file.question);
  const facts = [wordFor(t.patient.fileTypes, file.contentType), fileSize(file.size, language)];
  return (
    <li>
      <a href={attachmentAddress(response, file.at)} target="_blank" rel="noreferrer">
        {file.isPicture ? <img src={attachmentAddress(response, file.at)} alt={name} loading="lazy" /> : name}
        <span className="hidden-text"> {t.patient.newTab}</span>
      </a>
      <span className="second">{(file.isPicture && file.title ? [file.title, ...facts] : facts).join(', ')}</span>
    </li>
  );
}

/** The files a patient sent with one answer: pictures are shown small and open large, everything else is saved. */
export function Files({ files, response }: { files: readonly FileView[]; response: string }) {
  return (
    <ul className="files">
      {files.map((file) => (
        <OneFile key={file.at} file={file} response={response} />
      ))}
    </ul>
  );
}
