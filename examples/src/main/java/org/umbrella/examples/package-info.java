// SPDX-License-Identifier: Apache-2.0

/**
 * Programs that use the engine as a library, each in one file of under sixty lines. Nothing but the
 * engine's jar need be on the class path: plans and catalogue are in it.
 */
@NullMarked
package org.umbrella.examples;

import org.jspecify.annotations.NullMarked;
