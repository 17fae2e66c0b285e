import fc from 'fast-check';

// Every mutant is tried by the same searches: none is made small once it is found, and none is looked for any longer.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 700 });
