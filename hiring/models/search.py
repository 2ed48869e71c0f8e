"""What resumes are found by, apart from them: a search reads this small table and not their texts."""

from django.db import models

from hiring.models.resume import Resume


class ResumeWords(models.Model):
    """hiring.reading.search_words of a resume that was read. `nameless` is what may be searched where nobody
    may know yet who somebody is."""

    resume = models.OneToOneField(Resume, on_delete=models.CASCADE, primary_key=True, related_name="words")
    everything = models.TextField()
    nameless = models.TextField()

    class Meta:
        verbose_name_plural = "words of resumes"

    def __str__(self) -> str:
        return f"words of {self.resume_id}"
