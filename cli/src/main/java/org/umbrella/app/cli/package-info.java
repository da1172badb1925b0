// SPDX-License-Identifier: Apache-2.0

/**
 * The {@code umbrella} command: parse, call one thing, write. Open {@link
 * org.umbrella.app.cli.Main} first.
 */
@NullMarked
package org.umbrella.app.cli;

import org.jspecify.annotations.NullMarked;
