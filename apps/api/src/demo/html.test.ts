import { escaped, html, linked } from './html.js';

describe('html', () => {
  it('escapes every value, in content and in attributes', () => {
    expect(html`<a title="${'"><b>&\''}">${'<i>'}</a>${7}${[html`<b>${'&'}</b>`]}`.text).toBe(
      '<a title="&quot;&gt;&lt;b&gt;&amp;&#39;">&lt;i&gt;</a>7<b>&amp;</b>',
    );
    expect(escaped('<>&"\'')).toBe('&lt;&gt;&amp;&quot;&#39;');
  });

  it('makes links of http addresses only, without the full stop after them', () => {
    expect(linked('Se http://a.example/x?y=1&z=2. Og https://b.example!').text).toBe(
      'Se <a href="http://a.example/x?y=1&amp;z=2">http://a.example/x?y=1&amp;z=2</a>. Og <a href="https://b.example">https://b.example</a>!',
    );
    expect(linked('javascript:alert(1) data:text/html,x').text).not.toContain('<a');
  });
});
