#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// The sources run as they are; tsx keeps what it has translated in its own cache.
register();
await import('../src/main.ts');
