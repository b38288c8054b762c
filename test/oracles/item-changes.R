# The change of every quickscan item from 2010 to 2017 by R's own tests, from the recovered counts.
# Rscript test/oracles/item-changes.R > test/oracles/item-changes.csv
d <- read.csv("data/responses/quickscan.csv")
answers <- function(wave, item) with(d[d$wave == wave & d$item == item, ], rep(response, count))
items <- unique(d$item)
rows <- lapply(items, function(item) {
  before <- answers(2010, item)
  after <- answers(2017, item)
  welch <- t.test(after, before)
  ranks <- suppressWarnings(wilcox.test(after, before, exact = FALSE, correct = TRUE))
  plain <- suppressWarnings(wilcox.test(after, before, exact = FALSE, correct = FALSE))
  data.frame(item, difference = mean(after) - mean(before), lower = welch$conf.int[1], upper = welch$conf.int[2],
    welch = welch$p.value, ranks = ranks$p.value, ranks_uncorrected = plain$p.value,
    delta = 2 * unname(ranks$statistic) / (length(after) * length(before)) - 1)
})
all <- do.call(rbind, rows)
all$welch_holm <- p.adjust(all$welch, "holm")
all$ranks_holm <- p.adjust(all$ranks, "holm")
all$ranks_uncorrected_holm <- p.adjust(all$ranks_uncorrected, "holm")
all[-1] <- lapply(all[-1], function(x) formatC(x, digits = 12, format = "g"))
write.csv(all, stdout(), row.names = FALSE, quote = FALSE)
