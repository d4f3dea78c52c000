import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, textOf } from './dom.js';
import { SUBSCRIBE } from './paywall.js';

/** A form with more text than this holds the page, as those of ASP.NET do, and not only a way in. */
const MOST_TEXT = 400;

const isPassword = (input: DomElement): boolean =>
  input.getAttribute('type')?.trim().toLowerCase() === 'password';

/** Removes the forms that ask for a password: their one sentence is no article, and in a header they are in the way. */
export function dropLoginForms(document: DomDocument): void {
  for (const form of allByTag(document, 'form')) {
    const asks = allByTag(form, 'input').some(isPassword);
    if (asks && normalText(textOf(form)).length < MOST_TEXT) form.remove();
  }
}

const SIGN_IN =
  /\b(?:sign|log)(?:ged|ging|ing)? ?in\b|\bregist|\bpassword|\baccount\b|로그인|회원|비밀번호|계정|ログイン|パスワード|登录|登入|密码|anmeld|connecte|iniciar sesión|accedi/iu;
/** A page that only asks who one is says no more than this, weighted. */
const LONGEST_PAGE = 1_500;
/** So much of its text is about it. */
const LEAST_ASKING = 0.5;

/** Looks at a page before it is cut up, and says of what was found whether it is only what asks its reader to sign in. */
export function readLoginPage(document: DomDocument): (blocks: readonly Block[]) => boolean {
  const asks = allByTag(document, 'input').some(isPassword);
  return (blocks) => {
    const text = asks ? articleText(blocks) : '';
    if (text === '' || weightedLength(text) > LONGEST_PAGE) return false;
    const asking = text.split('\n').filter((line) => SIGN_IN.test(line) || SUBSCRIBE.test(line));
    return asking.join('\n').length >= text.length * LEAST_ASKING;
  };
}
