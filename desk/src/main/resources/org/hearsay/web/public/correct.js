// Hearsay: readers report mistakes. docs/corrections.md says how it works. Apache-2.0
(() => {
const keys = 'title instead note send cancel close done long limit offline failed'.split(' ');
const texts = {
en: 'Report a mistake|It should read|Comment|Send|Cancel|Close|Thank you. Your private link to follow it:|Please select at most 1000 characters.|Too many for now. Try again at|Not sent: no connection.|Not sent.',
de: 'Fehler melden|Richtig wäre|Kommentar|Senden|Abbrechen|Schließen|Danke. Ihr privater Link, um es zu verfolgen:|Bitte höchstens 1000 Zeichen auswählen.|Zu viele auf einmal. Wieder möglich:|Nicht gesendet: keine Verbindung.|Nicht gesendet.',
fr: 'Signaler une erreur|Il faudrait lire|Commentaire|Envoyer|Annuler|Fermer|Merci. Votre lien privé de suivi :|Sélectionnez 1000 caractères au plus.|Trop d’envois. Réessayez à|Non envoyé : pas de connexion.|Non envoyé.',
es: 'Avisar de un error|Debería decir|Comentario|Enviar|Cancelar|Cerrar|Gracias. Su enlace privado de seguimiento:|Seleccione 1000 caracteres como máximo.|Demasiados envíos. Vuelva a probar:|No enviado: sin conexión.|No enviado.',
ru: 'Сообщить об ошибке|Должно быть|Комментарий|Отправить|Отмена|Закрыть|Спасибо. Личная ссылка, чтобы узнать ответ:|Выделите не больше 1000 знаков.|Слишком много. Повторите после|Не отправлено: нет связи.|Не отправлено.',
uk: 'Повідомити про помилку|Має бути|Коментар|Надіслати|Скасувати|Закрити|Дякуємо. Особисте посилання, щоб дізнатися відповідь:|Виділіть не більше 1000 знаків.|Забагато. Повторіть після|Не надіслано: немає зв’язку.|Не надіслано.'
};
const doc = document, script = doc.currentScript, desk = new URL(script.src).origin;
const lang = script.dataset.lang || doc.documentElement.lang || 'en';
const own = (texts[lang.slice(0, 2).toLowerCase()] || texts.en).split('|'), t = {};
keys.forEach((key, i) => t[key] = script.getAttribute('data-text-' + key) || own[i]);

const make = (name, props, ...kids) => {
  const made = Object.assign(doc.createElement(name), props);
  made.append(...kids);
  return made;
};
const host = make('div', {lang}), shadow = host.attachShadow({mode: 'open'}), sheet = new CSSStyleSheet();
sheet.replaceSync(`:host{all:initial;color-scheme:light dark}
*{font:16px/1.4 system-ui,sans-serif;overflow-wrap:anywhere}
dialog{width:30em;max-width:85vw;border-radius:8px}
h2{font-weight:700;margin:0}
blockquote{margin:1em 0;max-height:9em;overflow:auto}
textarea{display:block;box-sizing:border-box;width:100%;margin-bottom:.8em}
output{display:block;margin:.8em 0}
button{min-height:44px;padding:0 1em;margin-right:.5em}
.touch{position:fixed;z-index:2147483647}`);
shadow.adoptedStyleSheets = [sheet];
host.onkeydown = event => event.stopPropagation();

// What is selected and not being written.
const selected = () => {
  const chosen = getSelection(), active = doc.activeElement;
  if (active && (active.isContentEditable || /^(INPUT|TEXTAREA)$/.test(active.tagName))) return null;
  return chosen.rangeCount && String(chosen).trim() ? chosen.getRangeAt(0) : null;
};

// The words with those around them. Where they begin and end in text whose place is known, in [data-correct-start] of one field,
// the position too, and no words but of such text: its parts are paragraphs, with an empty line between.
const read = range => {
  const from = range.startContainer, to = range.endContainer, walk = doc.createTreeWalker(doc.body, 4);
  let nodes = [], node, prefix = '', exact = '', suffix = '', lead = '', last;
  while (node = walk.nextNode()) {
    const parent = node.parentElement, text = node.data, size = node.length;
    if (parent.closest('script,style,noscript,template')) continue;
    const a = node == from ? range.startOffset : range.comparePoint(node, 0) < 0 ? size : 0;
    const b = node == to ? range.endOffset : range.comparePoint(node, size) > 0 ? 0 : size;
    nodes.push({text, a, b, box: parent.closest('[data-correct-start]'), at: text.slice(a, b).search(/\S/)});
  }
  const field = node => node && node.box && (node.box.dataset.correctField || 'body');
  const chosen = nodes.filter(node => node.at >= 0), first = chosen[0], known = field(first);
  const placed = known && known == field(chosen.at(-1));
  if (placed) nodes = nodes.filter(node => field(node) == known);
  const before = nodes.indexOf(first);
  nodes.forEach(({text, a, b, box, at}, i) => {
    const gap = placed && last && last != box ? '\n\n' : '';
    last = box;
    if (placed && box == first.box && i <= before) lead += i < before ? text : text.slice(0, a + at);
    if (gap && i <= before) prefix = prefix.trimEnd() + gap;
    else if (gap && b) exact = exact.trimEnd() + gap;
    else if (gap) suffix = suffix.trimEnd() + gap;
    prefix += text.slice(0, a);
    exact += text.slice(a, b);
    suffix += text.slice(b);
  });
  return {
    page: new URL(script.dataset.page || location, location).href, article: script.dataset.article, language: lang,
    exact: (placed ? exact : String(getSelection())).trim(),
    prefix: prefix.slice(-60), suffix: suffix.slice(0, 60),
    ...placed && {start: +first.box.dataset.correctStart + [...lead].length, field: first.box.dataset.correctField}
  };
};

const open = range => {
  touch.remove();
  doc.body.append(host);
  const found = read(range), long = found.exact.length > 1000;
  const instead = make('textarea', {rows: 2, maxLength: 1000}), note = make('textarea', {rows: 3, maxLength: 2000});
  const said = make('output', {}, long ? t.long : '');
  const cancel = make('button', {type: 'button', onclick: () => dialog.close()}, long ? t.close : t.cancel);
  const fields = make('div', {},
    make('label', {}, t.instead, instead), make('label', {}, t.note, note));
  const send = make('button', {}, t.send);
  const form = make('form', {}, make('h2', {}, t.title),
    make('blockquote', {}, found.prefix, make('mark', {}, found.exact.slice(0, 1000)), found.suffix));
  form.append(...long ? [said, cancel] : [fields, said, send, cancel]);
  const dialog = make('dialog', {ariaLabel: t.title}, form);
  let busy = long;
  dialog.onkeydown = event => {
    if (event.key == 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
  dialog.onclose = () => {
    dialog.remove();
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  form.onsubmit = async event => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    said.textContent = '…';
    try {
      const response = await fetch(desk + '/corrections', {
        method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(30000),
        headers: {'Content-Type': 'application/json'},
        body: JSON.stringify({...found, suggestion: instead.value, comment: note.value})
      });
      const answer = await response.json().catch(() => ({}));
      if (response.ok) {
        const href = String(answer.link);
        said.replaceChildren(t.done, ' ', href.startsWith(desk + '/') ? make('a', {href, target: '_blank', rel: 'noreferrer'}, href) : '');
        fields.remove();
        send.remove();
        cancel.textContent = t.close;
        cancel.focus();
        return;
      }
      said.textContent = response.status == 429 && answer.again
        ? t.limit + ' ' + new Date(answer.again).toLocaleString(lang, {dateStyle: 'short', timeStyle: 'short'})
        : t.failed + ' ' + (answer.detail || '');
    } catch {
      said.textContent = t.offline;
    }
    busy = false;
  };
  shadow.append(dialog);
  dialog.showModal();
};

doc.addEventListener('keydown', event => {
  if (event.key != 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
  const range = selected();
  if (range) {
    event.preventDefault();
    open(range);
  }
});

let timer, range;
const touch = make('button', {className: 'touch', onclick: () => open(range)}, t.title);
doc.addEventListener('selectionchange', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    range = selected();
    if (!range || shadow.querySelector('dialog') || !matchMedia('(pointer:coarse)').matches) return touch.remove();
    const at = range.getBoundingClientRect();
    touch.style.left = Math.max(8, Math.min(at.left, innerWidth - 220)) + 'px';
    touch.style.top = Math.max(8, Math.min(at.bottom + 12, innerHeight - 60)) + 'px';
    doc.body.append(host);
    shadow.append(touch);
  }, 300);
});
})();
