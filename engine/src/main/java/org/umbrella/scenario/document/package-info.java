// SPDX-License-Identifier: Apache-2.0

/**
 * Documents: YAML and JSON read into trees that know the line of each value, held against a JSON
 * Schema, every problem reported at once.
 *
 * <p>Nothing here knows what a document is about. Open {@link
 * org.umbrella.scenario.document.DocumentReader} first, then {@link
 * org.umbrella.scenario.document.View}, through which {@link org.umbrella.scenario.io} makes
 * records of them.
 */
@NullMarked
package org.umbrella.scenario.document;

import org.jspecify.annotations.NullMarked;
