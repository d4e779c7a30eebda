import { SaxesParser } from 'saxes';
import { MEMO_NAMESPACE, type Memo, memoXml } from './memo.js';

const memo: Memo = {
  id: '0196f0aa-0000-7000-8000-000000000001',
  label: 'Spørgeskema til dig <1> & "2"',
  cvr: '12345678',
  sender: 'Ambulatoriet, Nordby Hospital',
  cpr: '0101009999',
  language: 'da',
  text: 'Hej\n\nÆbler & <b>øl</b> på åen.\n',
  createdAt: '2027-03-20T07:00:00Z',
};

/** Every element as a path with its text, in order; throws where the XML is not well formed. */
function read(xml: string): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  const open: { name: string; text: string; parent: boolean }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    if (uri !== MEMO_NAMESPACE) throw new Error(`${local} is in ${uri}`);
    const above = open.at(-1);
    if (above) above.parent = true;
    open.push({ name: local, text: '', parent: false });
  });
  parser.on('text', (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  });
  parser.on('closetag', () => {
    const path = open.map(({ name }) => name).join('/');
    const { text, parent } = open.pop()!;
    if (!parent) found.push({ path, text });
  });
  parser.write(xml).close();
  return found;
}

it('has the header and the one document of MeMo 1.2, in the order of its schema', () => {
  const xml = memoXml(memo);
  expect(xml).toContain(`<memo:Message xmlns:memo="${MEMO_NAMESPACE}" memoVersion="1.2" memoSchVersion="1.2.0">`);
  const elements = read(xml);
  expect(elements.slice(0, -1)).toEqual(
    [
      ['MessageHeader/messageType', 'DIGITALPOST'],
      ['MessageHeader/messageUUID', memo.id],
      ['MessageHeader/label', memo.label],
      ['MessageHeader/mandatory', 'false'],
      ['MessageHeader/legalNotification', 'false'],
      ['MessageHeader/Sender/senderID', memo.cvr],
      ['MessageHeader/Sender/idType', 'CVR'],
      ['MessageHeader/Sender/label', memo.sender],
      ['MessageHeader/Recipient/recipientID', memo.cpr],
      ['MessageHeader/Recipient/idType', 'CPR'],
      ['MessageBody/createdDateTime', memo.createdAt],
      ['MessageBody/MainDocument/File/encodingFormat', 'text/plain'],
      ['MessageBody/MainDocument/File/filename', 'brev.txt'],
      ['MessageBody/MainDocument/File/language', 'da'],
    ].map(([path, text]) => ({ path: `Message/${path}`, text })),
  );
  const content = elements.at(-1)!;
  expect(content.path).toBe('Message/MessageBody/MainDocument/File/content');
  expect(Buffer.from(content.text, 'base64').toString('utf8')).toBe(memo.text);
});

it('is well formed whatever a name holds', () => {
  const xml = memoXml({ ...memo, sender: ']]> &amp; \u0000\u000b\ufffe\ud800 <!-- 😀' });
  expect(read(xml).find(({ path }) => path.endsWith('Sender/label'))?.text).toBe(']]> &amp;  <!-- 😀');
});
