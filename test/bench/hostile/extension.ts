import { pretendExtension } from '../../dom/hostile/extension.ts';

// A module of its own: what is imported after it finds an extension's interface.
pretendExtension(() => undefined);
