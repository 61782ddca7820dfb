import { describe, expect, it } from '@jest/globals';
import { isDrawn, pictureOf } from './keep-first-sight.ts';

function picture(html: string): string {
  const root = document.createElement('div');
  root.innerHTML = html;
  const before = root.innerHTML;
  const result = pictureOf(root);
  expect(root.innerHTML).toBe(before);
  return result;
}

describe('pictureOf', () => {
  it('leaves out what is true for a moment only, and what lies over the list', () => {
    const html = '<p role="status">3 are being sent</p><dialog open>Filter</dialog><p>Vase</p>';
    expect(picture(html)).toBe('<p>Vase</p>');
    const stays = '<div role="status" data-first-sight="stays">You are offline.</div>';
    expect(picture(stays)).toBe(stays);
  });

  it('keeps links, and lets nothing else be touched that would do nothing', () => {
    const html = '<a href="/items/1" tabindex="0">Vase</a><button aria-label="Choose several">x</button>';
    expect(picture(html)).toBe('<a href="/items/1" tabindex="-1">Vase</a><button inert="">x</button>');
  });

  it('keeps no address that dies with the page, and no name that the app needs for itself', () => {
    const html = '<main id="main"><img src="blob:http://x/1"><img src="/images/1" loading="lazy"></main>';
    expect(picture(html)).toBe('<main><img src="/images/1"></main>');
  });

  it('keeps what somebody wrote as text', () => {
    const root = document.createElement('div');
    const title = document.createElement('span');
    title.textContent = '<img src=x onerror=alert(1)>';
    root.append(title);
    expect(pictureOf(root)).toBe('<span>&lt;img src=x onerror=alert(1)&gt;</span>');
  });
});

describe('isDrawn', () => {
  it.each([
    ['<ul></ul>', false],
    [
      '<ul><li data-index="0"><a href="/items/1">Vase</a></li><li data-index="1"><div></div></li></ul>',
      false,
    ],
    ['<ul><li data-index="0"><a href="/items/1">Vase</a></li></ul>', true],
  ])('%s: %p', (html, drawn) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    expect(isDrawn(root)).toBe(drawn);
  });
});
