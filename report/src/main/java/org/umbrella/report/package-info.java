// SPDX-License-Identifier: Apache-2.0

/** Report: maps, charts and HTML, a pure function of {@code results}. */
@NullMarked
package org.umbrella.report;

import org.jspecify.annotations.NullMarked;
