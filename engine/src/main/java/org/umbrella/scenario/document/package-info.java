// SPDX-License-Identifier: Apache-2.0

/**
 * YAML and JSON documents read with the place of every value, and held against their schema; every problem is reported
 * at once, with its path and line.
 *
 * <p>Open {@link org.umbrella.scenario.document.DocumentReader} first.
 */
@NullMarked
package org.umbrella.scenario.document;

import org.jspecify.annotations.NullMarked;
