import { launchFirefox } from './browser/firefox.ts';
import { serve } from './browser/serve.ts';

(async () => {
  const s = await serve('test/pages/sample');
  const f = await launchFirefox();
  const p = await f.browser.newPage();
  await p.goto(s.origin + '/page.html');
  await f.press(p);
  await f.waitInPopup(`popup.document.querySelector('section[aria-busy=false], .message')`);
  console.log(
    await f.inPopup(
      `(async()=>{ const [t]=await popup.browser.tabs.query({active:true,currentWindow:true}); const out=[t.id,t.url]; try { out.push(await popup.browser.scripting.executeScript({target:{tabId:t.id}, func:()=>[typeof ledePresence, document.readyState, typeof CSSStyleSheet]})); } catch(e) { out.push(String(e)); } try { out.push(await popup.browser.scripting.executeScript({target:{tabId:t.id}, files:['src/content.js']})); } catch(e) { out.push(String(e)); } try { out.push(JSON.stringify(await popup.browser.tabs.sendMessage(t.id,{ask:'visit',clean:true},{frameId:0})).slice(0,300)); } catch(e) { out.push(String(e)); } return out; })()`,
    ),
  );
  await f.close();
  await s.close();
})();
