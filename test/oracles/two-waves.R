# Oracle for tests of two waves, on the answers spelled out.
# Run: Rscript test/oracles/two-waves.R > test/oracles/two-waves.json   (needs coin; R >= 4)
suppressMessages(library(coin))
say <- function(counts) rep(seq_along(counts), counts)
pairs <- list(
  list(c(3, 7, 12, 20, 8), c(9, 11, 14, 10, 6)), list(c(1, 5, 8, 31, 7), c(0, 3, 11, 40, 12)),
  list(c(0, 2, 3, 9, 4), c(1, 1, 2, 3, 14)), list(c(1, 1, 1, 0), c(0, 0, 1, 2)), list(c(2, 0, 3, 0, 0), c(0, 1, 0, 3, 1)),
  list(c(5, 4, 3, 2, 1), c(5, 4, 3, 2, 1)), list(c(0, 0, 5, 5), c(0, 0, 2, 9)), list(c(1, 12, 30, 60, 25), c(4, 20, 25, 44, 30))
)
results <- lapply(pairs, function(v) {
  x <- say(v[[1]]); y <- say(v[[2]])
  small <- length(x) + length(y) <= 120
  data <- data.frame(answer = c(x, y), wave = factor(rep(c("a", "b"), c(length(x), length(y)))))
  exact <- if (small) as.numeric(pvalue(wilcox_test(answer ~ wave, data, distribution = "exact")))
  table <- rbind(v[[1]], v[[2]])
  used <- table[, colSums(table) > 0, drop = FALSE]
  chi <- suppressWarnings(chisq.test(used, correct = FALSE))
  welch <- t.test(x, y)
  lbl <- (length(c(x, y)) - 1) * cor(c(x, y), rep(1:2, c(length(x), length(y))))^2
  list(
    first = v[[1]], second = v[[2]],
    welch = list(t = welch$statistic[[1]], df = welch$parameter[[1]], p = welch$p.value, interval = as.numeric(welch$conf.int)),
    u = suppressWarnings(wilcox.test(x, y, exact = FALSE))$statistic[[1]],
    pCorrected = wilcox.test(x, y, exact = FALSE)$p.value, pUncorrected = wilcox.test(x, y, exact = FALSE, correct = FALSE)$p.value,
    pExact = exact,
    chi = list(statistic = chi$statistic[[1]], df = chi$parameter[[1]], p = chi$p.value, smallest = min(chi$expected)),
    trend = list(statistic = lbl, p = pchisq(lbl, 1, lower.tail = FALSE)),
    fisher = fisher.test(used, workspace = 2e7)$p.value
  )
})
# Linear-by-linear on a table with four rows, through coin's own statistic.
job <- matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4, byrow = TRUE)
named <- as.table(matrix(job, 4, dimnames = list(r = 1:4, c = 1:4)))
lbl <- lbl_test(named)
uneven <- lbl_test(named, scores = list(r = c(3, 10, 20, 35), c = c(1, 3, 4, 5)))
tables <- list(
  list(table = job, fisher = fisher.test(job, workspace = 2e7)$p.value),
  list(table = rbind(c(3, 0, 2), c(1, 4, 1), c(0, 2, 5)), fisher = fisher.test(rbind(c(3, 0, 2), c(1, 4, 1), c(0, 2, 5)))$p.value),
  list(table = rbind(c(8, 2), c(1, 5), c(3, 3), c(0, 6)), fisher = fisher.test(rbind(c(8, 2), c(1, 5), c(3, 3), c(0, 6)))$p.value)
)
# 2 x 2: tails summed over dhyper; odds ratio and interval solved to full precision (fisher.test itself stops at 4 digits).
two <- lapply(list(c(3, 1, 1, 3), c(2, 10, 15, 3), c(0, 5, 4, 3), c(5, 0, 1, 7), c(28, 22, 16, 34), c(7, 7, 7, 7), c(0, 4, 0, 5)), function(v) {
  m <- matrix(v, 2, byrow = TRUE); r1 <- sum(m[1, ]); r2 <- sum(m[2, ]); k <- sum(m[, 1]); x <- m[1, 1]
  lo <- max(0, k - r2); hi <- min(r1, k); s <- lo:hi; d <- dhyper(s, r1, r2, k)
  tilt <- function(l) { w <- log(d) + s * l; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-15, maxiter = 1e5)$root)
  f <- fisher.test(m)
  odds <- if (hi > lo) list(
    estimate = if (x == lo) 0 else if (x == hi) "Inf" else solve(function(l) sum(s * tilt(l)) - x),
    lower = if (x == lo) 0 else solve(function(l) sum(tilt(l)[s >= x]) - 0.025),
    upper = if (x == hi) "Inf" else solve(function(l) sum(tilt(l)[s <= x]) - 0.025)
  )
  list(table = list(v[1:2], v[3:4]), p = f$p.value, midP = f$p.value - dhyper(x, r1, r2, k) / 2, less = phyper(x, r1, r2, k), greater = phyper(x - 1, r1, r2, k, lower.tail = FALSE), odds = odds)
})
trends <- lapply(list(
  list(c(83, 90, 129, 70), c(86, 93, 136, 82), 1:4), list(c(83, 90, 129, 70), c(86, 93, 136, 82), c(0, 0, 0, 1)),
  list(c(0, 1, 0, 3), c(10, 10, 10, 10), 1:4), list(c(16, 28), c(50, 50), 1:2)
), function(v) {
  x <- prop.trend.test(v[[1]], v[[2]], v[[3]])
  list(successes = v[[1]], totals = v[[2]], scores = v[[3]], statistic = x$statistic[[1]], p = x$p.value)
})
cat(jsonlite::toJSON(list(
  pairs = results, job = job, lbl = statistic(lbl)[[1]]^2, lblP = as.numeric(pvalue(lbl)), uneven = statistic(uneven)[[1]]^2,
  tables = tables, two = two, trends = trends
), auto_unbox = TRUE, digits = I(15), null = "null"), "\n")
