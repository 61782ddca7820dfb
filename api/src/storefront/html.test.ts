import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html, jsonData } from './html.ts';

const nasty = fc
  .array(fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '</script', '<!--', '-->', ']]>'), fc.string()))
  .map((parts) => parts.join(''));

describe('html', () => {
  it('escapes what is put in, between tags and in attributes', () => {
    expect(html`<a href="${'"><script>'}">${"it's <b>"} & ${'&amp;'}</a>`.text).toBe(
      '<a href="&quot;&gt;&lt;script&gt;">it&#39;s &lt;b&gt; & &amp;amp;</a>',
    );
  });

  it('keeps its own pieces, joins lists and draws nothing of nothing', () => {
    const items = ['<', 2].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${null}${undefined}${false}${0}`.text).toBe(
      '<ul><li>&lt;</li><li>2</li></ul>0',
    );
  });

  it('lets no sign of markup through, whatever the text', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const drawn = html`${text}`.text;
        expect(drawn).not.toMatch(/[<>"']/);
        const back = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as Record<
          string,
          string
        >;
        expect(drawn.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => back[entity] ?? '')).toBe(text);
      }),
    );
  });
});

describe('jsonData', () => {
  it('stays inside its script element and says what it was given', () => {
    fc.assert(
      fc.property(nasty, nasty, (name, value) => {
        const { text } = jsonData('application/ld+json', { name, [value]: value });
        const inside = text.slice('<script type="application/ld+json">'.length, -'</script>'.length);
        expect(inside).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(inside)).toEqual(JSON.parse(JSON.stringify({ name, [value]: value })));
      }),
    );
  });
});
