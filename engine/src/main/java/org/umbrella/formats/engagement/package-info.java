// SPDX-License-Identifier: Apache-2.0

/**
 * Codecs of single engagements: the case asked about, its answer, and the vehicles of both sides
 * (docs/model.md, sections 3 to 5).
 *
 * <p>Open {@link org.umbrella.formats.engagement.CaseAnswerJson} first.
 */
@NullMarked
package org.umbrella.formats.engagement;

import org.jspecify.annotations.NullMarked;
