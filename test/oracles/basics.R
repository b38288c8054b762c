# Oracle for the one-wave statistics. Works on the answers spelled out, one per respondent.
# Run: Rscript test/oracles/basics.R > test/oracles/basics.json
vectors <- list(
  c(3, 7, 12, 20, 8), c(9, 11, 14, 10, 6), c(1, 5, 8, 31, 7), c(0, 0, 0, 12, 40), c(2, 0, 0, 0, 2),
  c(10, 1, 0, 0, 0), c(1, 2, 3, 4), c(0, 3, 9, 14, 2, 1, 0), c(1, 0, 0, 0, 1), c(101, 222, 333, 444, 515)
)
cases <- lapply(vectors, function(counts) {
  answers <- rep(seq_along(counts), counts)
  k <- length(counts)
  list(
    counts = counts, mean = mean(answers), sd = sd(answers), median = median(answers),
    agree = 100 * mean(answers >= k - 1), disagree = 100 * mean(answers <= 2),
    percent = as.numeric(100 * prop.table(table(factor(answers, levels = 1:k)))),
    meanInterval95 = as.numeric(t.test(answers)$conf.int),
    meanInterval99 = as.numeric(t.test(answers, conf.level = 0.99)$conf.int)
  )
})
wilson <- do.call(c, lapply(list(c(81, 263), c(15, 148), c(0, 20), c(1, 29), c(30, 30), c(5, 5), c(0, 1), c(612, 1615)), function(x)
  lapply(c(0.8, 0.95, 0.99), function(level) list(
    successes = x[1], n = x[2], level = level,
    interval = as.numeric(suppressWarnings(prop.test(x[1], x[2], conf.level = level, correct = FALSE))$conf.int)
  ))
))
cat(jsonlite::toJSON(list(vectors = cases, wilson = wilson), auto_unbox = TRUE, digits = I(15), pretty = TRUE))
