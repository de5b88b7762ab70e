#!/usr/bin/env node
import { commandModule } from './command-module.mjs';

await import(await commandModule());
